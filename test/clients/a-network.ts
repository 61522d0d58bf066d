import { type IncomingMessage, request, type ServerResponse } from 'node:http'
import { listening } from '../support/shared.js'

/**
 * What happens to one request on the way:
 * - `drop`: the connection ends before the service has the request;
 * - `lose-answer`: the service answers, and the answer is lost;
 * - `cut`: the connection ends as soon as the service has the request;
 * - `silence`: nothing ever comes back;
 * - a status: a proxy answers in place of the service.
 */
export type Trouble = 'drop' | 'lose-answer' | 'cut' | 'silence' | ProxyAnswer

interface ProxyAnswer {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

export interface Network {
  readonly address: string
  /** The requests that arrived, in order. */
  readonly requests: readonly IncomingMessage[]
}

/** A real network before a service, with trouble for the first requests; it ends with the test. */
export async function aNetwork(service: string, ...troubles: readonly Trouble[]): Promise<Network> {
  const waiting = [...troubles]
  const requests: IncomingMessage[] = []
  const address = await listening((incoming, outgoing) => {
    requests.push(incoming)
    const trouble = waiting.shift()
    if (trouble === undefined) forward(service, incoming, (answer) => pass(answer, outgoing))
    else if (typeof trouble === 'object') outgoing.writeHead(trouble.status, trouble.headers).end(trouble.body)
    else if (trouble === 'drop') incoming.destroy()
    else if (trouble === 'lose-answer') forward(service, incoming, () => outgoing.destroy())
    else if (trouble === 'cut')
      forward(service, incoming, (answer) => answer.resume()).on('finish', () => outgoing.destroy())
  })
  return { address, requests }
}

function forward(service: string, incoming: IncomingMessage, then: (answer: IncomingMessage) => void) {
  const { method, headers, url } = incoming
  const call = request(`${service}${url}`, { method, headers, agent: false }, then)
  // The service may be stopped before a lost answer ends.
  call.on('error', () => undefined)
  return incoming.pipe(call)
}

function pass(answer: IncomingMessage, outgoing: ServerResponse): void {
  outgoing.writeHead(answer.statusCode!, answer.headers)
  answer.pipe(outgoing)
}
