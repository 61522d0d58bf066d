import { createHash } from 'node:crypto'
import { pagePath } from '../../domain/index.js'
import { translate } from '../../messages/translate.js'
import { notificationKinds } from './notification.js'
import type { Subscriber, Untold } from './notification-store.js'

export interface Mail {
  /** The same for the same news, so that a mail that is sent twice is shown once. */
  readonly messageId: string
  readonly subject: string
  readonly text: string
  readonly headers: Readonly<Record<string, string>>
}

/** The page that each kind of news leads to. */
const pageOf = {
  answer: ['needs'],
  submitted: ['desk'],
  message: ['notifications'],
  caseStudy: ['case-studies'],
  survey: ['survey'],
} as const

/**
 * Tells somebody how much is new, and where. Mail is read on the way and kept in many places: it holds numbers and
 * addresses, never a word of a need.
 * @param base where people reach the service, without a slash at its end
 */
export function writeMail({ language, token }: Subscriber, { counts, upTo }: Untold, base: string): Mail {
  const news = notificationKinds.flatMap((kind) => {
    const count = counts[kind] ?? 0
    if (count === 0) return []
    return [`${translate(language, `mail.${kind}`, { count })}\n${base}${pagePath(language, ...pageOf[kind])}`]
  })
  const leave = `${base}${pagePath(language, 'unsubscribe')}?token=${token}`
  const settings = base + pagePath(language, 'notifications', 'mail')
  const id = createHash('sha256').update(`${token} ${upTo}`).digest('hex').slice(0, 32)
  return {
    messageId: `<${id}@${new URL(base).hostname}>`,
    subject: translate(language, 'mail.subject'),
    text: [
      ...news,
      `-- \n${translate(language, 'mail.why')}\n${translate(language, 'mail.change')} ${settings}\n${translate(language, 'mail.leave')} ${leave}`,
    ].join('\n\n'),
    headers: {
      // RFC 8058: mail programs offer to end the mails by one click.
      'List-Unsubscribe': `<${leave}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      // RFC 3834: no automatic answer, please.
      'Auto-Submitted': 'auto-generated',
    },
  }
}
