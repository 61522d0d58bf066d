/** Longer ones than any page has would be a cookie that browsers do not keep. */
const longest = 1000

/** Pages that would lead back to signing in, or out again, and what is no page. */
const noPlaceToGo = /^\/(?:(?:[a-z]{2}\/)?sign-(?:in|out)|auth|api)(?:\/|$)/i

/**
 * The page where somebody wanted to go before signing in, as a path of this service; `undefined` for everything else.
 * Browsers read `//host`, `/\host` and `/<tab>/host` as addresses of other sites, also once `.` and `..` are resolved.
 */
export function nextPath(asked: unknown): string | undefined {
  if (typeof asked !== 'string' || asked.length > longest || !/^\/[^\\\p{Cc}]*$/u.test(asked)) return undefined
  const here = 'http://passerelle.invalid'
  if (!URL.canParse(asked, here)) return undefined
  const { origin, pathname, search, hash } = new URL(asked, here)
  if (origin !== here || pathname.startsWith('//') || noPlaceToGo.test(decoded(pathname))) return undefined
  return pathname + search + hash
}

function decoded(pathname: string): string {
  try {
    return decodeURIComponent(pathname)
  } catch {
    // What cannot be decoded is no page here, and is answered so.
    return pathname
  }
}
