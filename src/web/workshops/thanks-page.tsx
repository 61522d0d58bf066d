import type { ComponentChildren, VNode } from 'preact'
import { isStaff, NotSignedInError } from '../../domain/index.js'
import {
  type FollowedFeedback,
  findWorkshop,
  findWorkshopFeedback,
  followFeedback,
} from '../../features/workshops/index.js'
import { draftTitle } from '../desk/case-studies/draft-title.js'
import { suggestAddress } from '../dossiers/suggest-address.js'
import { one } from '../kit/form-values.js'
import { Notice } from '../kit/notices.js'
import type { Page } from '../kit/page.js'
import type { Sent, WithId } from '../kit/sent.js'
import type { Visit } from '../kit/visit.js'
import { workshopAddress } from './feedback-page.js'

interface OneFeedback extends WithId {
  readonly feedback: string
}

export function readOneFeedback({ params }: Sent): OneFeedback {
  return { id: one(params, 'id'), feedback: one(params, 'feedback') }
}

/** What an answer has become, and who sees it. @throws NotSignedInError, NotFoundError */
export async function thanksPage(visit: Visit, { id, feedback }: OneFeedback): Promise<Page> {
  const { engine, services, viewer, reader } = visit
  if (viewer.role === 'anonymous') throw new NotSignedInError()
  const { t, to } = reader
  const workshop = await findWorkshop(engine, viewer, id)
  const given = await findWorkshopFeedback(services, viewer, { workshopId: id, id: feedback })
  const [followed] = await followFeedback(services, viewer, [given])
  const title = t('workshopFeedback.thanks')
  const body = (
    <div class="text">
      <h1>{title}</h1>
      <Notice role="status">{t('workshopFeedback.thanks.lead', { name: workshop.name })}</Notice>
      <Became followed={followed!} visit={visit} />
      {(given.useful !== null || given.comment !== null) && <p>{t('workshopFeedback.thanks.words')}</p>}
      <p>
        <a href={workshopAddress(visit, workshop)}>{t('workshopFeedback.back')}</a> ·{' '}
        <a href={to('workshops', id, 'feedback')}>
          {t(isStaff(viewer) ? 'workshopFeedback.enter' : 'workshopFeedback.again')}
        </a>
      </p>
    </div>
  )
  return { title, body, section: 'workshops' }
}

function Became({ followed, visit }: { followed: FollowedFeedback; visit: Visit }): VNode | null {
  const { engine, reader, viewer } = visit
  const { t, to, language } = reader
  const { needs, drafts, proposals } = followed
  if (needs.length + drafts.length + proposals.length === 0) return null
  return (
    <section aria-labelledby="became">
      <h2 id="became">{t('workshopFeedback.thanks.became')}</h2>
      <ul class="cases">
        {needs.map((need) => (
          <Item
            key={need.id}
            hint={
              need.status === 'submitted'
                ? t('workshopFeedback.thanks.need', { visibility: need.visibility })
                : t(`needs.status.${need.status}`)
            }
          >
            <a class="title" href={to('needs', need.id)} dir="auto" lang={need.language}>
              {need.title}
            </a>
          </Item>
        ))}
        {drafts.map((draft) => (
          <Item key={draft.id} hint={t('workshopFeedback.thanks.draft')}>
            {isStaff(viewer) ? (
              <a class="title" href={to('desk', 'cases', 'drafts', draft.id)} dir="auto">
                {draftTitle(draft, reader)}
              </a>
            ) : (
              <span class="title" dir="auto">
                {draftTitle(draft, reader)}
              </span>
            )}
          </Item>
        ))}
        {proposals.map(({ id, technologyId, status }) => (
          <Item
            key={id}
            hint={status === 'proposed' ? t('workshopFeedback.thanks.proposal') : t(`dossier.status.${status}`)}
          >
            <a
              class="title"
              href={isStaff(viewer) ? `${to('desk', 'dossiers')}#${id}` : `${suggestAddress(to, technologyId)}#own`}
            >
              {engine.catalogue.technologies.get(technologyId)?.name[language] ?? technologyId}
            </a>
          </Item>
        ))}
      </ul>
    </section>
  )
}

function Item({ hint, children }: { hint: string; children: ComponentChildren }): VNode {
  return (
    <li>
      {children}
      <p class="hint">{hint}</p>
    </li>
  )
}
