import { deleteWorkshop, findWorkshop, prepareKit, shareWorkshop } from '../../../features/workshops/index.js'
import { one } from '../../kit/form-values.js'
import type { Redirect } from '../../kit/outcome.js'
import type { Page } from '../../kit/page.js'
import { readTarget, type Sent, type SentTarget, type WithId } from '../../kit/sent.js'
import type { Visit } from '../../kit/visit.js'
import { confirmationPage } from '../confirmation-page.js'

export async function prepare({ services, viewer, reader }: Visit, { id }: WithId): Promise<Redirect> {
  await prepareKit(services, viewer, { id })
  return { to: `${reader.to('desk', 'workshops', id)}?done=prepared` }
}

export function readSharing(sent: Sent) {
  return { ...readTarget(sent), shared: one(sent.form, 'shared') !== '' }
}

export async function share(
  { engine, viewer, reader }: Visit,
  { shared, ...target }: ReturnType<typeof readSharing>,
): Promise<Redirect> {
  await shareWorkshop(engine, viewer, target, { shared })
  return { to: `${reader.to('desk', 'workshops', target.id)}?done=${shared ? 'shared' : 'unshared'}` }
}

/** Asks for confirmation before a workshop is deleted, which cannot be undone. */
export async function deletingPage(visit: Visit, { id }: WithId): Promise<Page> {
  const { t, to } = visit.reader
  const { name, version } = await findWorkshop(visit.engine, visit.viewer, id)
  return confirmationPage(visit, {
    section: 'workshops',
    address: to('desk', 'workshops', id),
    action: 'delete',
    version,
    title: t('desk.workshops.deleting.title', { name }),
    texts: [t('desk.workshops.deleting.text')],
    button: t('desk.workshops.delete'),
    keep: t('desk.workshops.deleting.keep'),
  })
}

export async function remove({ engine, viewer, reader }: Visit, target: SentTarget): Promise<Redirect> {
  await deleteWorkshop(engine, viewer, target)
  return { to: reader.to('desk', 'workshops') }
}
