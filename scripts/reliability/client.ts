/** Thrown when the service answers with an error. */
export class RefusedError extends Error {
  constructor(
    readonly status: number,
    readonly contentType: string,
    readonly body: string,
    /** When to come again, if it said so. */
    readonly retryAfter: string | null = null,
  ) {
    super(`${status} ${body.slice(0, 300)}`)
  }

  /** The stable code of a problem document; undefined when the answer is none. */
  get code(): string | undefined {
    if (!this.contentType.startsWith('application/problem+json')) return undefined
    return (JSON.parse(this.body) as { code: string }).code
  }
}

/** A client of the API, with or without a key. */
export class Client {
  readonly #address: string
  readonly #url: string
  readonly #headers: Readonly<Record<string, string>>

  constructor(address: string, key?: string, headers: Readonly<Record<string, string>> = {}) {
    this.#address = address
    this.#url = `${address}/api/v1`
    this.#headers = { ...headers, ...(key !== undefined && { authorization: `Bearer ${key}` }) }
  }

  /** A client of the same service with another key. */
  with(key?: string, headers: Readonly<Record<string, string>> = {}): Client {
    return new Client(this.#address, key, headers)
  }

  /** @throws RefusedError; TypeError when the service does not run */
  async call<T>(method: string, path: string, body?: object, headers: Record<string, string> = {}): Promise<T> {
    const response = await this.#send(method, path, body, { ...this.#headers, ...headers })
    return (await response.json()) as T
  }

  /** Requests an answer that is not JSON. @throws RefusedError; TypeError when the service does not run */
  async text(path: string): Promise<string> {
    return (await this.#send('GET', path, undefined, this.#headers)).text()
  }

  /** Deletes a record. @throws RefusedError; TypeError when the service does not run */
  async remove(path: string): Promise<void> {
    await (await this.#send('DELETE', path, undefined, { ...this.#headers, 'if-match': '*' })).arrayBuffer()
  }

  /** The whole address of a path of the API. */
  addressOf(path: string): string {
    return this.#url + path
  }

  /** Signs in with the token of a link, as a browser does. @returns the token of the session */
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
    const { status, headers: given } = response
    throw new RefusedError(status, given.get('content-type') ?? '', await response.text(), given.get('retry-after'))
  }
}
