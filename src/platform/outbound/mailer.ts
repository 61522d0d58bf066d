import { createTransport } from 'nodemailer'

export interface OutgoingMail {
  readonly to: string
  readonly messageId: string
  readonly subject: string
  readonly text: string
  readonly headers: Readonly<Record<string, string>>
}

export interface Mailer {
  /** @throws an error with a `code` when the server does not take it */
  send(mail: OutgoingMail): Promise<void>
  close(): void
}

/** Milliseconds. */
const patience = 20_000

/**
 * Sends mail by an SMTP server.
 * @param url such as `smtps://user:password@mail.example.org`
 * @param from as recipients see it
 */
export function smtpMailer(url: string, from: string): Mailer {
  const limits = { connectionTimeout: patience, socketTimeout: patience }
  const transport = createTransport({ url, ...limits, disableFileAccess: true, disableUrlAccess: true }, { from })
  return {
    async send({ headers, ...mail }) {
      await transport.sendMail({ ...mail, headers: { ...headers } })
    },
    close: () => transport.close(),
  }
}
