import { mayDelete, NotAllowedError } from '../../domain/index.js'
import { Breadcrumbs } from '../kit/breadcrumbs.js'
import { Button, ButtonLink } from '../kit/button.js'
import { Card } from '../kit/card.js'
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
      <Breadcrumbs
        crumbs={[
          { label: t('section.needs'), href: to('needs') },
          { label: need.title, href: to('needs', need.id) },
        ]}
      />
      <h1>{title}</h1>
      <Card>
        <p class="lead" dir="auto">
          {need.title}
        </p>
        <p>{t('needs.delete.text')}</p>
        <p class="button-group">
          <Button kind="danger" icon="trash-2">
            {t('needs.delete.button')}
          </Button>
          <ButtonLink kind="quiet" href={to('needs', need.id)}>
            {t('needs.delete.keep')}
          </ButtonLink>
        </p>
      </Card>
    </form>
  )
  return { title, body, section: 'needs' }
}
