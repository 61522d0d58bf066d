/** Longer paths would make a cookie that browsers do not store; no page has such a path. */
const longest = 1000

/** Pages that lead back to sign-in or sign-out, and paths that are not pages. */
const noPlaceToGo = /^\/(?:(?:[a-z]{2}\/)?sign-(?:in|out)|auth|api)(?:\/|$)/i

/**
 * The page that a person requested before signing in, as a path of this service; `undefined` for anything else.
 * Browsers read `//host`, `/\host` and `/<tab>/host` as addresses of other sites, also after `.` and `..` are resolved.
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
    // A path that cannot be decoded is answered as an unknown page.
    return pathname
  }
}
