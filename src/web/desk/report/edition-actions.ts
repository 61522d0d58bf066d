import type { Edition } from '../../../domain/index.js'
import {
  assembleReport,
  deleteEdition,
  listProse,
  publishEdition,
  regenerateEdition,
} from '../../../features/reports/index.js'
import type { Redirect } from '../../kit/outcome.js'
import type { Page } from '../../kit/page.js'
import type { SentTarget, WithId } from '../../kit/sent.js'
import type { Visit } from '../../kit/visit.js'
import { confirmationPage } from '../confirmation-page.js'

export async function generate({ services, viewer, reader }: Visit, { id }: WithId): Promise<Redirect> {
  await regenerateEdition(services, viewer, { id })
  return { to: `${reader.to('desk', 'report', id)}?done=generated` }
}

/** Asks for confirmation before an edition is published, which cannot be undone. */
export async function publishingPage(visit: Visit, { id }: WithId): Promise<Page> {
  const { t } = visit.reader
  const edition = await editionOf(visit, id)
  const drafts = (await listProse(visit.engine, visit.viewer, id)).filter(({ carriedOver }) => carriedOver)
  return confirmationPage(visit, {
    ...about(visit, edition),
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

export async function publish({ engine, viewer, reader }: Visit, target: SentTarget): Promise<Redirect> {
  await publishEdition(engine, viewer, target)
  return { to: `${reader.to('desk', 'report', target.id)}?done=published` }
}

/** Asks for confirmation before an edition is deleted, which cannot be undone. */
export async function deletingPage(visit: Visit, { id }: WithId): Promise<Page> {
  const { t } = visit.reader
  const edition = await editionOf(visit, id)
  return confirmationPage(visit, {
    ...about(visit, edition),
    action: 'delete',
    title: t('desk.report.deleting.title', { edition: titleOf(visit, edition) }),
    texts: [t('desk.report.deleting.text')],
    button: t('desk.report.delete'),
    keep: t('desk.report.deleting.keep'),
  })
}

export async function remove({ engine, viewer, reader }: Visit, target: SentTarget): Promise<Redirect> {
  await deleteEdition(engine, viewer, target)
  return { to: reader.to('desk', 'report') }
}

async function editionOf({ services, viewer, reader }: Visit, id: string): Promise<Edition> {
  return (await assembleReport(services, viewer, id, reader.language)).edition
}

function titleOf({ reader: { t } }: Visit, { number, name }: Edition): string {
  return t('report.edition', { number: String(number), name })
}

/** What is the same in each question about an edition. */
function about({ reader: { to } }: Visit, { id, version }: Edition) {
  return { section: 'report' as const, address: to('desk', 'report', id), version }
}
