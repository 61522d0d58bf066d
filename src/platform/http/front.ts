import type { IncomingMessage, Server, ServerResponse } from 'node:http'

type Handler = (request: IncomingMessage, response: ServerResponse) => void

export interface Drain {
  /** Answers requests that arrive on connections that are still open. */
  readonly refuse: Handler
  /** Answers a request that takes too long and whose response has not started. */
  readonly onTimeout: (response: ServerResponse) => void
  /** Milliseconds that running requests may take. */
  readonly graceTime: number
}

/** Milliseconds to send the last answers before connections are closed. */
const lastWords = 1_000

/**
 * Passes each request to the current app and tracks running requests, so that the server can stop without cutting off
 * an answer.
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

  /** Sends all following requests to this app. */
  use(handler: Handler): void {
    this.#handler = handler
  }

  /** Accepts no new connections, and resolves when all running requests are answered and all connections are closed. */
  async drain({ refuse, onTimeout, graceTime }: Drain): Promise<void> {
    this.#handler = (request, response) => {
      response.setHeader('Connection', 'close')
      refuse(request, response)
    }
    const unsent = () => [...this.#underWay].filter(({ headersSent }) => !headersSent)
    // A kept-alive connection would stop the server from ending.
    for (const response of unsent()) response.setHeader('Connection', 'close')
    const closed = new Promise<void>((resolve) => this.#server.close(() => resolve()))
    this.#server.closeIdleConnections()
    const timers = [
      setTimeout(() => {
        for (const response of unsent()) onTimeout(response)
      }, graceTime),
      setTimeout(() => this.#server.closeAllConnections(), graceTime + lastWords),
    ]
    await closed
    for (const timer of timers) clearTimeout(timer)
  }
}
