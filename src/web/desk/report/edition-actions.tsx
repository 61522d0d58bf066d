import type { Edition } from '../../../domain/index.js'
import {
  assembleReport,
  deleteEdition,
  listProse,
  publishEdition,
  regenerateEdition,
} from '../../../features/reports/index.js'
import { one, wholeNumber } from '../../kit/form-values.js'
import type { Redirect } from '../../kit/outcome.js'
import type { Page } from '../../kit/page.js'
import type { Sent, WithId } from '../../kit/sent.js'
import type { Visit } from '../../kit/visit.js'
import { deskPage } from '../desk-page.js'

/** Which version of an edition somebody had before their eyes. */
export function readVersion({ params, form }: Sent) {
  return { id: one(params, 'id'), version: wholeNumber(form, 'version') }
}

export async function generate({ services, viewer, reader }: Visit, { id }: WithId): Promise<Redirect> {
  await regenerateEdition(services, viewer, { id })
  return { to: `${reader.to('desk', 'report', id)}?done=generated` }
}

/** Asks for confirmation before an edition is published, which cannot be undone. */
export async function publishingPage(visit: Visit, { id }: WithId): Promise<Page> {
  const { t } = visit.reader
  const edition = await editionOf(visit, id)
  const drafts = (await listProse(visit.engine, visit.viewer, id)).filter(({ carriedOver }) => carriedOver)
  return confirmation(visit, edition, {
    action: 'publish',
    title: t('desk.report.publishing.title', { edition: titleOf(visit, edition) }),
    texts: [
      t('desk.report.publishing.text'),
      ...(drafts.length > 0 ? [t('desk.report.publishing.drafts', { count: drafts.length })] : []),
    ],
    button: t('desk.report.publish'),
    keep: t('desk.report.publishing.keep'),
  })
}

export async function publish(
  { engine, viewer, reader }: Visit,
  target: ReturnType<typeof readVersion>,
): Promise<Redirect> {
  await publishEdition(engine, viewer, target)
  return { to: `${reader.to('desk', 'report', target.id)}?done=published` }
}

/** Asks for confirmation before an edition is deleted, which cannot be undone. */
export async function deletingPage(visit: Visit, { id }: WithId): Promise<Page> {
  const { t } = visit.reader
  const edition = await editionOf(visit, id)
  return confirmation(visit, edition, {
    action: 'delete',
    title: t('desk.report.deleting.title', { edition: titleOf(visit, edition) }),
    texts: [t('desk.report.deleting.text')],
    button: t('desk.report.delete'),
    keep: t('desk.report.deleting.keep'),
  })
}

export async function remove(
  { engine, viewer, reader }: Visit,
  target: ReturnType<typeof readVersion>,
): Promise<Redirect> {
  await deleteEdition(engine, viewer, target)
  return { to: reader.to('desk', 'report') }
}

async function editionOf({ services, viewer, reader }: Visit, id: string): Promise<Edition> {
  return (await assembleReport(services, viewer, id, reader.language)).edition
}

function titleOf({ reader: { t } }: Visit, { number, name }: Edition): string {
  return t('report.edition', { number: String(number), name })
}

interface Confirmation {
  readonly action: 'publish' | 'delete'
  readonly title: string
  readonly texts: readonly string[]
  readonly button: string
  /** Of the link that goes back. */
  readonly keep: string
}

function confirmation(
  visit: Visit,
  { id, version }: Edition,
  { action, title, texts, button, keep }: Confirmation,
): Page {
  const { to } = visit.reader
  const body = (
    <form class="text" method="post" action={to('desk', 'report', id, action)}>
      <h1>{title}</h1>
      {texts.map((text) => (
        <p key={text}>{text}</p>
      ))}
      <input type="hidden" name="version" value={version} />
      <p>
        <button type="submit" class="primary">
          {button}
        </button>{' '}
        <a href={to('desk', 'report', id)}>{keep}</a>
      </p>
    </form>
  )
  return deskPage(visit, { title, section: 'report', body })
}
