import { mayDelete, NotAllowedError } from '../../domain/index.js'
import type { Page } from '../kit/page.js'
import type { WithId } from '../kit/sent.js'
import type { Visit } from '../kit/visit.js'

/** Asks for confirmation before a need is deleted, which cannot be undone. */
export async function deletePage({ services, viewer, reader: { t, to } }: Visit, { id }: WithId): Promise<Page> {
  const need = await services.needs.find(viewer, id)
  if (!mayDelete(viewer, need)) throw new NotAllowedError('Only its own member can delete a need')
  const title = t('needs.delete.title')
  const body = (
    <form class="text" method="post" action={to('needs', need.id, 'delete')}>
      <h1>{title}</h1>
      <p class="lead" dir="auto">
        {need.title}
      </p>
      <p>{t('needs.delete.text')}</p>
      <p>
        <button type="submit">{t('needs.delete.button')}</button>{' '}
        <a href={to('needs', need.id)}>{t('needs.delete.keep')}</a>
      </p>
    </form>
  )
  return { title, body, section: 'needs' }
}
