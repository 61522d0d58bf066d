/** The URL of a sign-in link. @param base where people reach the service */
export function signInUrl(base: string, token: string): string {
  return `${base}/sign-in?token=${token}`
}
