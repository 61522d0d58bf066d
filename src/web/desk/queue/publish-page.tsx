import type { VNode } from 'preact'
import type { Need } from '../../../domain/index.js'
import { Button, ButtonLink } from '../../kit/button.js'
import { CaseLine } from '../../kit/case-line.js'
import { EmptyState } from '../../kit/empty-state.js'
import type { Page } from '../../kit/page.js'
import { useReader } from '../../kit/reader.js'
import type { WithId } from '../../kit/sent.js'
import type { Visit } from '../../kit/visit.js'
import { deskPage } from '../desk-page.js'
import { memberName } from '../names.js'
import type { DeskMatch } from './matches.js'
import { actionOf, type Place } from './place.js'
import { type AnswerToPublish, answerToPublish, isEmpty } from './published-answer.js'
import { queueFor } from './queue.js'
import { BackToList, Triage } from './triage.js'

/** Asks before an answer is published, and shows what its member will see. */
export async function publishPage(visit: Visit, { id, show }: WithId & Place): Promise<Page> {
  const { services, engine, viewer, reader } = visit
  const { t } = reader
  const need = await services.needs.find(viewer, id)
  const place = { show }
  const queue = await queueFor(visit, place)
  const answer = await answerToPublish(visit, need)
  const member = memberName(need.memberCode, engine, reader)
  const title = t('triage.publishTitle', { title: need.title })
  const body = (
    <Triage queue={queue} current={id} place={place} visit={visit}>
      <BackToList place={place} count={queue.list.length} visit={visit} />
      <h1 dir="auto" id="need-title" tabIndex={-1}>
        {title}
      </h1>
      {isEmpty(answer) ? (
        <Nothing need={need} place={place} visit={visit} />
      ) : (
        <>
          <p class="lead">{t('triage.publishLead', { member })}</p>
          <Preview answer={answer} />
          <form method="post" action={actionOf(visit, need, place, 'steps')} id="publish" data-in-place>
            <input type="hidden" name="version" value={need.version} />
            <p class="button-group">
              <Button kind="primary" icon="send" name="step" value="publish" attributes={{ 'data-goes-on': true }}>
                {t('triage.publishNow', { member })}
              </Button>
              <ButtonLink href={actionOf(visit, need, place)}>{t('triage.keepReviewing')}</ButtonLink>
            </p>
          </form>
        </>
      )}
    </Triage>
  )
  return deskPage(visit, { title, section: 'queue', body })
}

function Nothing({ need, place, visit }: { need: Need; place: Place; visit: Visit }): VNode {
  const { t } = visit.reader
  return (
    <EmptyState icon="message-square-text" title={t('triage.nothing')}>
      <p>{t('triage.nothingHint')}</p>
      <p>
        <ButtonLink href={actionOf(visit, need, place)} kind="solid">
          {t('triage.keepReviewing')}
        </ButtonLink>
      </p>
    </EmptyState>
  )
}

/** What the member will see, as it will see it. */
function Preview({ answer: { approved, noted, rejected, hidden } }: { answer: AnswerToPublish }): VNode {
  const { t } = useReader()
  return (
    <section class="card answer-preview" aria-labelledby="preview-title">
      <h2 id="preview-title">{t('triage.preview')}</h2>
      <Part title={t('needs.advice')} list={approved} />
      <Part title={t('triage.previewNoted')} list={noted} />
      <Part title={t('needs.rejected', { count: rejected.length })} list={rejected} />
      {hidden > 0 && <p class="hint">{t('triage.previewHidden', { count: hidden })}</p>}
    </section>
  )
}

function Part({ title, list }: { title: string; list: readonly DeskMatch[] }): VNode | null {
  const { t } = useReader()
  if (list.length === 0) return null
  return (
    <>
      <h3>{title}</h3>
      <ul class="cases">
        {list.map(({ study, match: { decision } }) => (
          <li key={study.id}>
            <CaseLine study={study} />
            {decision?.reason && <p>{t(`needs.reason.${decision.reason}`)}</p>}
            {decision?.comment && <p dir="auto">{decision.comment}</p>}
            {decision?.note && (
              <blockquote>
                <p dir="auto">{decision.note}</p>
                <footer>{t('needs.note')}</footer>
              </blockquote>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
