/** A minimal browser for sign-in: it follows redirects and stores cookies, by host and port. */
export class CookieBrowser {
  readonly #jars = new Map<string, Map<string, string>>()

  cookies(url: string): string {
    return [...(this.#jars.get(new URL(url).host) ?? [])].map(([name, value]) => `${name}=${value}`).join('; ')
  }

  /** One request, without following redirects. */
  async ask(url: string): Promise<Response> {
    const response = await fetch(url, { redirect: 'manual', headers: { cookie: this.cookies(url) } })
    const jar = this.#jars.get(new URL(url).host) ?? new Map<string, string>()
    this.#jars.set(new URL(url).host, jar)
    for (const cookie of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie)!
      if (value === '') jar.delete(name!)
      else jar.set(name!, value!)
    }
    return response
  }

  /** Follows redirects until the end, or until the next step matches `until`. */
  async go(url: string, until: (next: string) => boolean = () => false): Promise<{ response: Response; url: string }> {
    let at = url
    for (let step = 0; step < 20; step++) {
      const response = await this.ask(at)
      const location = response.headers.get('location')
      if (response.status < 300 || response.status > 399 || !location) return { response, url: at }
      at = new URL(location, at).href
      if (until(at)) return { response, url: at }
    }
    throw new Error(`It is sent about without end, last to ${at}`)
  }
}
