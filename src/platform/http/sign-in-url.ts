/** The address of the page that signs in by the token of a link. @param base where people reach the service */
export function signInUrl(base: string, token: string): string {
  return new URL(`/sign-in?token=${token}`, base).href
}
