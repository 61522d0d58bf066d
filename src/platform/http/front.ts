import type { IncomingMessage, Server, ServerResponse } from 'node:http'

type Handler = (request: IncomingMessage, response: ServerResponse) => void

export interface Drain {
  /** Answers what comes on connections that are still open. */
  readonly refuse: Handler
  /** Answers a request that took too long; the response has not begun. */
  readonly giveUp: (response: ServerResponse) => void
  /** Milliseconds that requests under way may take. */
  readonly graceTime: number
}

/** Milliseconds for the last answers to reach their callers before connections are cut. */
const lastWords = 1_000

/**
 * Passes each request on to the app that answers at the moment, and knows which are under way, so that a server can end
 * without cutting an answer off.
 */
export class Front {
  readonly #server: Server
  readonly #underWay = new Set<ServerResponse>()
  #handler: Handler

  constructor(server: Server, handler: Handler) {
    this.#server = server
    this.#handler = handler
    server.on('request', (request, response) => {
      this.#underWay.add(response)
      response.once('close', () => this.#underWay.delete(response))
      this.#handler(request, response)
    })
  }

  /** From now on this app answers. */
  use(handler: Handler): void {
    this.#handler = handler
  }

  /** Takes no new connection, and resolves when the requests under way are answered and every connection is closed. */
  async drain({ refuse, giveUp, graceTime }: Drain): Promise<void> {
    this.#handler = (request, response) => {
      response.setHeader('Connection', 'close')
      refuse(request, response)
    }
    const unsent = () => [...this.#underWay].filter(({ headersSent }) => !headersSent)
    // A caller that keeps its connection would keep the server from ending.
    for (const response of unsent()) response.setHeader('Connection', 'close')
    const closed = new Promise<void>((resolve) => this.#server.close(() => resolve()))
    this.#server.closeIdleConnections()
    const timers = [
      setTimeout(() => {
        for (const response of unsent()) giveUp(response)
      }, graceTime),
      setTimeout(() => this.#server.closeAllConnections(), graceTime + lastWords),
    ]
    await closed
    for (const timer of timers) clearTimeout(timer)
  }
}
