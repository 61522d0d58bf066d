import type { Client } from '../../client.js'

export const sessionRoles = ['member', 'staff', 'admin'] as const

/** People who are signed in, and sign in again when they no longer are. */
export class Sessions {
  readonly #admin: Client
  readonly #people = new Map<string, Promise<string>>()
  readonly #cookies = new Map<string, Promise<string>>()

  constructor(admin: Client) {
    this.#admin = admin
  }

  /** As a browser sends them from a page of the service. */
  async headersOf(role: string): Promise<Record<string, string>> {
    let cookie = this.#cookies.get(role)
    cookie ??= this.#signIn(role)
    this.#cookies.set(role, cookie)
    return { cookie: `passerelle-session=${await cookie}`, 'sec-fetch-site': 'same-origin' }
  }

  /** After a request that ends the session. */
  forget(role: string): void {
    this.#cookies.delete(role)
  }

  async #signIn(role: string): Promise<string> {
    const given = { name: `a ${role} in a browser`, role, ...(role === 'member' && { memberCode: 'BF' }) }
    const person =
      this.#people.get(role) ?? this.#admin.call<{ id: string }>('POST', '/people', given).then(({ id }) => id)
    this.#people.set(role, person)
    const { token } = await this.#admin.call<{ token: string }>('POST', `/people/${await person}/sign-in-links`, {})
    return this.#admin.with().signIn(token)
  }
}
