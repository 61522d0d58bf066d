import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { SMTPServer } from 'smtp-server'
import { Webhook } from 'standardwebhooks'

/** Receives webhooks on this machine, and checks their signatures. */
export interface WebhookReceiver {
  readonly url: string
  /** How often each message was taken, by its id. */
  readonly received: ReadonlyMap<string, number>
  /** Messages that were signed wrongly. */
  readonly wrong: readonly string[]
  /** Tells the secret, which is known only once the webhook is registered. */
  expect(secret: string): void
  close(): Promise<void>
}

/** Of so many messages one is refused at first, so that it is sent again. */
const refusedInOne = 20

export async function receiveWebhooks(): Promise<WebhookReceiver> {
  const received = new Map<string, number>()
  const refused = new Set<string>()
  const wrong: string[] = []
  let webhook: Webhook | undefined
  let count = 0
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const id = String(request.headers['webhook-id'])
    try {
      webhook?.verify(Buffer.concat(chunks), request.headers as Record<string, string>)
    } catch (error) {
      wrong.push(`${id}: ${(error as Error).message}`)
    }
    count += 1
    if (count % refusedInOne === 0 && !refused.has(id)) {
      refused.add(id)
      response.writeHead(503).end()
      return
    }
    received.set(id, (received.get(id) ?? 0) + 1)
    response.writeHead(204).end()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`,
    received,
    wrong,
    expect(secret) {
      webhook = new Webhook(secret)
    },
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** A mail server on this machine. */
export interface MailReceiver {
  readonly url: string
  /** Mails so far. */
  readonly count: number
  /** As they came, with their headers. */
  readonly mails: readonly string[]
  close(): Promise<void>
}

export async function receiveMail(): Promise<MailReceiver> {
  const mails: string[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _session, done) {
      text(stream).then((mail) => {
        mails.push(mail)
        done()
      }, done)
    },
  })
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  return {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    get count() {
      return mails.length
    },
    mails,
    close: () => new Promise((resolve) => server.close(resolve)),
  }
}
