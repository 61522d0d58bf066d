import type { VNode } from 'preact'
import { NotFoundError } from '../../../domain/index.js'
import {
  listMessages,
  listWebhooks,
  resendFailed,
  sendTest,
  type WebhookEndpoint,
  type WebhookMessage,
} from '../../../features/webhooks/index.js'
import { DataTable, Scrollable } from '../../kit/data-table.js'
import type { Redirect } from '../../kit/outcome.js'
import type { Page } from '../../kit/page.js'
import type { WithId } from '../../kit/sent.js'
import type { Visit } from '../../kit/visit.js'
import { deskPage, maySeeSection, sectionAddress } from '../desk-page.js'
import { moment } from '../names.js'

/** The latest messages of each webhook that are shown. */
const shownMessages = 20

interface WithMessages {
  readonly webhook: WebhookEndpoint
  readonly failed: readonly WebhookMessage[]
  readonly latest: readonly WebhookMessage[]
}

/** The systems that are told what happens here, and what did not arrive. They are registered by the API. */
export async function webhooksPage(visit: Visit): Promise<Page> {
  const { engine, viewer, reader } = visit
  const { t } = reader
  if (!maySeeSection(viewer, 'webhooks')) throw new NotFoundError('page', reader.to('desk', 'webhooks'))
  const webhooks = await listWebhooks(engine, viewer)
  const all = await Promise.all(
    webhooks.map(async (webhook): Promise<WithMessages> => {
      const messages = await listMessages(engine, viewer, webhook.id, undefined)
      const failed = messages.filter(({ status }) => status === 'failed')
      return { webhook, failed, latest: messages.slice(0, shownMessages) }
    }),
  )
  const title = t('desk.section.webhooks')
  const body = (
    <>
      <h1>{title}</h1>
      <p>
        {t('desk.webhooks.lead')} <a href="/api/docs">{t('site.api')}</a>
      </p>
      {all.length === 0 && <p>{t('desk.webhooks.none')}</p>}
      {all.map((one) => (
        <Webhook key={one.webhook.id} {...one} visit={visit} />
      ))}
    </>
  )
  return deskPage(visit, { title, section: 'webhooks', body })
}

function Webhook({ webhook, failed, latest, visit }: WithMessages & { visit: Visit }): VNode {
  const { t, to } = visit.reader
  const { id, url, description, events, members, active, pausedBecause } = webhook
  const place = ['desk', 'webhooks', id]
  const state = pausedBecause ?? t(active ? 'desk.webhooks.on' : 'desk.webhooks.off')
  return (
    <section>
      <h2 id={id} class="breakable">
        {description || url}
      </h2>
      <ul>
        <li class="breakable">{url}</li>
        <li>{state}</li>
        <li>{t('desk.webhooks.events', { events: events.join(', ') })}</li>
        <li>{t('desk.webhooks.members', { members: members === '*' ? '*' : members.join(', ') || '–' })}</li>
      </ul>
      <div class="row-actions">
        <form method="post" action={to(...place, 'test')}>
          <button type="submit">{t('desk.webhooks.test')}</button>
        </form>
        {failed.length > 0 && (
          <form method="post" action={to(...place, 'resend')}>
            <button type="submit">{t('desk.webhooks.resend', { count: failed.length })}</button>
          </form>
        )}
      </div>
      {latest.length > 0 && <Messages id={id} messages={latest} visit={visit} />}
    </section>
  )
}

function Messages({ id, messages, visit }: { id: string; messages: readonly WebhookMessage[]; visit: Visit }): VNode {
  const { t } = visit.reader
  return (
    <Scrollable labelledBy={id}>
      <DataTable
        columns={[
          { label: t('desk.webhooks.when'), cell: ({ createdAt }) => moment(createdAt), isHeader: true },
          { label: t('desk.webhooks.event'), cell: ({ type }) => type },
          { label: t('desk.status'), cell: ({ status }) => t(`desk.webhooks.${status}`) },
          { label: t('desk.webhooks.attempts'), cell: ({ attempts }) => attempts },
          { label: t('desk.webhooks.last'), cell: ({ lastStatus, lastError }) => lastError ?? lastStatus ?? '–' },
        ]}
        rows={messages}
        keyOf={(message) => message.id}
      />
    </Scrollable>
  )
}

export async function testWebhook(visit: Visit, { id }: WithId): Promise<Redirect> {
  await sendTest(visit.engine, visit.viewer, id)
  return backTo(visit, id)
}

export async function resendToWebhook(visit: Visit, { id }: WithId): Promise<Redirect> {
  await resendFailed(visit.engine, visit.viewer, id)
  return backTo(visit, id)
}

function backTo({ reader }: Visit, id: string): Redirect {
  return { to: `${sectionAddress(reader, 'webhooks')}#${id}` }
}
