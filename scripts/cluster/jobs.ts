import type { Database } from '../../src/platform/database/index.js'
import { Client } from '../reliability/client.js'
import { type MailReceiver, receiveMail, receiveWebhooks, type WebhookReceiver } from '../reliability/receivers.js'
import type { Cluster } from './cluster.js'
import { until } from './processes.js'

/** Seconds that nodes may need to send what is left: a message that was refused is sent again after five. */
const lastSeconds = 120

/** What jobs did, in a line, and what they did wrong. */
export interface JobsReport {
  readonly said: string
  readonly errors: readonly string[]
}

/**
 * Receives what nodes send beside all other work: webhooks and mail. Each event must be planned once, and arrive. An
 * attempt that is cut off may be repeated, with the same id.
 */
export class Jobs {
  readonly #hooks: WebhookReceiver
  readonly #mail: MailReceiver
  /** Number of the last entry of the audit before there was anybody to tell. */
  #from = 0
  #endpoint = ''
  /** Gets mail at once. */
  #told = ''
  /** Gets mail tomorrow: what is planned for them stays. */
  #untold = ''

  private constructor(hooks: WebhookReceiver, mail: MailReceiver) {
    this.#hooks = hooks
    this.#mail = mail
  }

  static async receive(): Promise<Jobs> {
    return new Jobs(await receiveWebhooks(), await receiveMail())
  }

  /** Settings of the nodes. */
  get environment(): NodeJS.ProcessEnv {
    return {
      WEBHOOKS_TO_PRIVATE_ADDRESSES: 'true',
      SMTP_URL: this.#mail.url,
      MAIL_FROM: 'Passerelle <passerelle@example.org>',
    }
  }

  /** Registers the receivers. Nothing may be written meanwhile. */
  async register({ url, key }: Cluster, database: Database): Promise<void> {
    const admin = new Client(url, key)
    const events = ['need.submitted', 'need.in-review', 'need.published']
    const hook = { url: this.#hooks.url, events, members: '*' }
    const { id, secret } = await admin.call<{ id: string; secret: string }>('POST', '/webhooks', hook)
    this.#hooks.expect(secret)
    this.#endpoint = id
    this.#told = await this.#subscribe(admin, 'at-once')
    this.#untold = await this.#subscribe(admin, 'daily')
    const now = new Date().toISOString()
    await database.transaction((queries) =>
      queries.run('UPDATE notification_preferences SET last_sent_at = ? WHERE person_id = ?', now, this.#untold),
    )
    const { last } = (await database.get<{ last: number }>('SELECT MAX(number) AS last FROM audit'))!
    this.#from = last
  }

  /**
   * Waits until everything is sent, and compares it with the audit.
   * @param interruptions how many attempts may have been cut off, and are repeated
   */
  async check(database: Database, interruptions: number): Promise<JobsReport> {
    const count = async (sql: string, value: string) => (await database.get<{ n: number }>(sql, value))!.n
    const left = async () =>
      (await count(
        "SELECT COUNT(*) AS n FROM webhook_messages WHERE endpoint_id = ? AND status = 'pending'",
        this.#endpoint,
      )) +
      (await count('SELECT COUNT(*) AS n FROM notifications WHERE person_id = ?', this.#told)) +
      (await this.#unplanned(database))
    const errors: string[] = []
    await until(async () => (await left()) === 0, 'jobs are left', { seconds: lastSeconds }).catch((error: Error) =>
      errors.push(error.message),
    )
    const events = await this.#events(database)
    const submitted = events.filter(({ action }) => action === 'submit').length
    const messages = await this.#messages(database)
    const repeated = [...this.#hooks.received.values()].reduce((sum, times) => sum + times - 1, 0)
    const planned = await count('SELECT COUNT(*) AS n FROM notifications WHERE person_id = ?', this.#untold)
    const told = this.#mail.mails.reduce((sum, mail) => sum + needsIn(mail), 0)
    errors.push(
      ...differences(
        events.map(nameOf),
        messages.map(({ name }) => name),
      ),
      ...messages.filter(({ id }) => !this.#hooks.received.has(id)).map(({ id }) => `webhook ${id} was not received`),
      ...this.#hooks.wrong.map((one) => `a wrong signature: ${one}`),
      ...(planned === submitted ? [] : [`${submitted} needs were submitted, ${planned} are planned for mail`]),
      ...(told >= submitted ? [] : [`${submitted} needs were submitted, mails tell of ${told}`]),
      ...(repeated > interruptions ? [`${repeated} webhooks were sent again, ${interruptions} attempts cut off`] : []),
    )
    const mails = `${this.#mail.count} mails, which tell of ${told} of ${submitted} needs`
    return { said: `${messages.length} webhooks, ${repeated} of them sent twice with the same id; ${mails}`, errors }
  }

  async close(): Promise<void> {
    await Promise.all([this.#hooks.close(), this.#mail.close()])
  }

  async #subscribe(admin: Client, frequency: string): Promise<string> {
    const person = { name: frequency, email: `${frequency}@example.org`, role: 'staff' }
    const { id } = await admin.call<{ id: string }>('POST', '/people', person)
    const { token } = await admin.call<{ token: string }>('POST', `/people/${id}/sign-in-links`, {})
    const cookie = `passerelle-session=${await admin.with().signIn(token)}`
    const browser = admin.with(undefined, { cookie, 'sec-fetch-site': 'same-origin' })
    await browser.call('PUT', '/me/notifications', { frequency, language: 'en' })
    return id
  }

  /** Entries of the audit that jobs have not looked at. */
  async #unplanned(database: Database): Promise<number> {
    const row = await database.get<{ n: number }>(
      'SELECT COUNT(*) AS n FROM audit WHERE number > (SELECT MIN(number) FROM audit_positions)',
    )
    return row!.n
  }

  #events(database: Database): Promise<Event[]> {
    return database.all<Event>(
      `SELECT action, entity_id AS id, at FROM audit
       WHERE number > ? AND entity = 'need' AND action IN ('submit', 'review', 'publish')`,
      this.#from,
    )
  }

  async #messages(database: Database): Promise<{ id: string; name: string }[]> {
    const rows = await database.all<{ id: string; body: string }>(
      'SELECT id, body FROM webhook_messages WHERE endpoint_id = ?',
      this.#endpoint,
    )
    return rows.map(({ id, body }) => {
      const { type, timestamp, data } = JSON.parse(body) as {
        type: string
        timestamp: string
        data: { needId: string }
      }
      return { id, name: `${type} ${data.needId} ${timestamp}` }
    })
  }
}

interface Event {
  readonly action: 'submit' | 'review' | 'publish'
  readonly id: string
  readonly at: string
}

const types = { submit: 'need.submitted', review: 'need.in-review', publish: 'need.published' }

/** As of the message that is due. */
function nameOf({ action, id, at }: Event): string {
  return `${types[action]} ${id} ${at}`
}

/** Events without a message, and messages that are one too many. */
function differences(events: readonly string[], messages: readonly string[]): string[] {
  const planned = new Set(messages)
  const happened = new Set(events)
  const missing = events.filter((event) => !planned.has(event)).map((event) => `no webhook: ${event}`)
  const wrong = messages.filter((message) => !happened.has(message)).map((message) => `of nothing: ${message}`)
  const twice = messages.length - planned.size
  return [...missing, ...wrong, ...(twice > 0 ? [`${twice} webhooks were planned twice`] : [])]
}

/** The number of needs that a mail tells of. */
function needsIn(mail: string): number {
  if (mail.includes('A need was submitted')) return 1
  return Number(/(\d+) needs were submitted/.exec(mail)?.[1] ?? 0)
}
