import { Agent, type IncomingHttpHeaders, request } from 'node:http'

/** A request as it is generated. Ids of records of the stage stand in it as `@needs.3@`. */
export interface Exchange {
  /** Who sends it. */
  readonly caller: string
  readonly method: string
  readonly path: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array | undefined
}

export interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
  readonly milliseconds: number
}

/** Milliseconds after which a request counts as never answered. */
const patience = 60_000

const agent = new Agent({ keepAlive: true, maxSockets: 16 })

/** Sends a request as it stands: `fetch` would correct it. */
export function send(url: string, { method, path, headers = {}, body }: Omit<Exchange, 'caller'>): Promise<Answer> {
  const { hostname, port } = new URL(url)
  const begin = performance.now()
  return new Promise((resolve, reject) => {
    const call = request(
      { hostname, port, method, path: sendable(path), headers: usable(headers), agent },
      (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.once('error', reject)
        response.once('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(chunks),
            milliseconds: performance.now() - begin,
          }),
        )
      },
    )
    call.setTimeout(patience, () => call.destroy(new Error('There was no answer')))
    call.once('error', reject)
    // With its length, also where there usually is no body.
    if (body !== undefined) call.setHeader('content-length', Buffer.byteLength(body))
    call.end(body)
  })
}

/** What no client can send is percent-encoded. */
function sendable(path: string): string {
  return path.toWellFormed().replaceAll(/[^!-~]/gu, (character) => encodeURIComponent(character)) || '/'
}

/** Header lines hold Latin-1 without control characters. */
function usable(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, value.replaceAll(/[^\t\x20-\x7e\x80-\xff]/g, '')]),
  )
}
