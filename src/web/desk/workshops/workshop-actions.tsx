import { deleteWorkshop, findWorkshop, prepareKit, shareWorkshop } from '../../../features/workshops/index.js'
import { one, wholeNumber } from '../../kit/form-values.js'
import type { Redirect } from '../../kit/outcome.js'
import type { Page } from '../../kit/page.js'
import type { Sent, WithId } from '../../kit/sent.js'
import type { Visit } from '../../kit/visit.js'
import { deskPage } from '../desk-page.js'

export async function prepare({ services, viewer, reader }: Visit, { id }: WithId): Promise<Redirect> {
  await prepareKit(services, viewer, { id })
  return { to: `${reader.to('desk', 'workshops', id)}?done=prepared` }
}

export function readSharing({ params, form }: Sent) {
  return { id: one(params, 'id'), version: wholeNumber(form, 'version'), shared: one(form, 'shared') !== '' }
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
  const title = t('desk.workshops.deleting.title', { name })
  const body = (
    <form class="text" method="post" action={to('desk', 'workshops', id, 'delete')}>
      <h1>{title}</h1>
      <p>{t('desk.workshops.deleting.text')}</p>
      <input type="hidden" name="version" value={version} />
      <p>
        <button type="submit" class="primary">
          {t('desk.workshops.delete')}
        </button>{' '}
        <a href={to('desk', 'workshops', id)}>{t('desk.workshops.deleting.keep')}</a>
      </p>
    </form>
  )
  return deskPage(visit, { title, section: 'workshops', body })
}

export function readVersion({ params, form }: Sent) {
  return { id: one(params, 'id'), version: wholeNumber(form, 'version') }
}

export async function remove(
  { engine, viewer, reader }: Visit,
  target: ReturnType<typeof readVersion>,
): Promise<Redirect> {
  await deleteWorkshop(engine, viewer, target)
  return { to: reader.to('desk', 'workshops') }
}
