/** An error to be thrown when the service answers, and does not do what it is asked. */
export class RefusedError extends Error {
  constructor(
    readonly status: number,
    readonly contentType: string,
    readonly body: string,
  ) {
    super(`${status} ${body.slice(0, 300)}`)
  }

  /** The stable code of a problem document; undefined when it is none. */
  get code(): string | undefined {
    if (!this.contentType.startsWith('application/problem+json')) return undefined
    return (JSON.parse(this.body) as { code: string }).code
  }
}

/** A caller of the API with a key, or without one. */
export class Client {
  readonly #address: string
  readonly #url: string
  readonly #headers: Readonly<Record<string, string>>

  constructor(address: string, key?: string, headers: Readonly<Record<string, string>> = {}) {
    this.#address = address
    this.#url = `${address}/api/v1`
    this.#headers = { ...headers, ...(key !== undefined && { authorization: `Bearer ${key}` }) }
  }

  /** A caller of the same service with another key. */
  with(key?: string, headers: Readonly<Record<string, string>> = {}): Client {
    return new Client(this.#address, key, headers)
  }

  /** @throws RefusedError; TypeError when the service is gone */
  async call<T>(method: string, path: string, body?: object, headers: Record<string, string> = {}): Promise<T> {
    const response = await this.#send(method, path, body, { ...this.#headers, ...headers })
    return (await response.json()) as T
  }

  /** Asks for what is no JSON. @throws RefusedError; TypeError when the service is gone */
  async text(path: string): Promise<string> {
    return (await this.#send('GET', path, undefined, this.#headers)).text()
  }

  /** Signs in by a token as a browser does. Answers the token of the session. */
  async signIn(token: string): Promise<string> {
    const response = await this.#send('POST', '/session', { token }, {})
    await response.arrayBuffer()
    return /^[^=]+=([^;]+)/.exec(response.headers.get('set-cookie')!)![1]!
  }

  async #send(method: string, path: string, body: object | undefined, headers: Record<string, string>) {
    const response = await fetch(this.#url + path, {
      method,
      headers: { ...headers, ...(body && { 'content-type': 'application/json' }) },
      ...(body && { body: JSON.stringify(body) }),
    })
    if (response.ok) return response
    throw new RefusedError(response.status, response.headers.get('content-type') ?? '', await response.text())
  }
}
