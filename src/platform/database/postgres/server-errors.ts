/** Whether the server gave up waiting for a lock that somebody else holds. */
export const isLockError = (error: unknown): boolean => codeOf(error) === '55P03'

/** Whether the account may not do it. */
export const isPrivilegeError = (error: unknown): boolean => codeOf(error) === '42501'

function codeOf(error: unknown): string | undefined {
  return (error as { code?: string }).code
}
