import type { VNode } from 'preact'
import {
  contactOf,
  isOwn,
  mayDelete,
  mayEdit,
  mayGiveFeedback,
  maySeeInside,
  type Need,
  type TransitionName,
  transitionName,
  transitions,
  type Viewer,
} from '../../domain/index.js'
import type { CaseStudySummary } from '../../features/catalogue/index.js'
import { listFeedback } from '../../features/feedback/index.js'
import { listMatches } from '../../features/matches/index.js'
import { readHistory, similarNeeds } from '../../features/needs/index.js'
import { advise, encodeRequest, markSeen, newMatches, requestOf } from '../../features/recommendations/index.js'
import type { MessageKey } from '../../messages/translate.js'
import { CompareTray } from '../kit/compare-tray.js'
import { Contact } from '../kit/contact-link.js'
import { LikeNeeds } from '../kit/need-list.js'
import { Notice } from '../kit/notices.js'
import type { Page } from '../kit/page.js'
import { useReader } from '../kit/reader.js'
import type { WithId } from '../kit/sent.js'
import type { Visit } from '../kit/visit.js'
import { DegradedNotices } from '../recommendations/degraded-notices.js'
import { Peers } from '../recommendations/peers.js'
import { Solutions } from '../recommendations/solutions.js'
import { Decisions } from './decisions.js'
import { History } from './history.js'

const solutionsShown = 10
const peersShown = 8
const likeShown = 3

/** A need with all that is known for it, as far as the reader may see it. @param error why a step was not taken */
export async function needPage(
  visit: Visit,
  { id }: WithId,
  error?: { key: MessageKey; status: number },
): Promise<Page> {
  const { services, engine, reader, viewer } = visit
  const { catalogue } = engine
  const need = await services.needs.find(viewer, id)
  const own = isOwn(viewer, need)
  const asked = requestOf(need, solutionsShown, reader.language, peersShown)
  const encoded = encodeRequest(asked, engine.snapshot)
  const answer = await advise(services, viewer, asked, { saved: need, encoded })
  const decided = (await listMatches(engine, viewer, need)).filter(({ decision }) => decision)
  const fresh = own
    ? await newMatches(services, viewer, [need], { since: 'lastKnown', outputLanguage: reader.language })
    : []
  // An answer found by keywords only does not show what is new: it is still unseen.
  if (answer.fit !== 'unknown') await markSeen(need, viewer, services)
  const others = (await services.needs.seenBy(viewer)).filter((other) => other.id !== id)
  const like = await similarNeeds(encoded, others, services.vectors, engine.snapshot)
  const { t, to, language } = reader
  const member = catalogue.members.get(need.memberCode)!
  const feedback = mayGiveFeedback(viewer, need) ? await listFeedback(engine, viewer, need) : undefined
  const body = (
    <div class="answer">
      <div class="question">
        <h1 dir="auto">{need.title}</h1>
        <p class="facts">
          <a href={to('members', member.code)}>{member.name[language]}</a> · {t(`needs.status.${need.status}`)} ·{' '}
          {t(`needs.visibility.short.${need.visibility}`)}
        </p>
        <p class="typed" dir="auto" lang={need.language}>
          {need.description}
        </p>
        <Facts need={need} visit={visit} />
        {own && <p>{t(`needs.next.${need.status}`)}</p>}
        {error && <Notice role="alert">{t(error.key)}</Notice>}
        <Steps need={need} viewer={viewer} />
        <News caseStudies={fresh.flatMap(({ caseStudies }) => caseStudies)} />
      </div>
      <div class="solutions">
        <Decisions
          decided={decided}
          need={need}
          feedback={feedback}
          catalogue={catalogue}
          suggested={feedback ? answer.results.map(({ caseStudy }) => caseStudy.id) : []}
        />
        <DegradedNotices answer={answer} />
        <form method="get" action={to('compare')} id="compare" />
        <Solutions answer={answer} shown={answer.results} comparing={{ form: 'compare', name: 'id', ticked: [] }} />
        {answer.results.length > 1 && <CompareTray ticked={0} form="compare" />}
      </div>
      <aside class="beside">
        <Peers answer={answer} memberCode={need.memberCode} />
        {!own && <Contact url={contactOf(member, engine.catalogue.domain)} name={member.name[language]} />}
        <LikeNeeds needs={like.slice(0, likeShown).map((one) => one.need)} />
        {maySeeInside(viewer, need) && <History entries={await readHistory(engine, viewer, need)} />}
      </aside>
    </div>
  )
  return { title: need.title, body, ...(error && { status: error.status }), ...(own && { section: 'needs' as const }) }
}

/** Where the need lies and what binds it, where its member said so. */
function Facts({ need, visit }: { need: Need; visit: Visit }): VNode | null {
  const { t, date, list, language } = useReader()
  const { budget, deadline, infrastructure } = need.constraints
  const areas = need.processAreas.map((id) => visit.engine.catalogue.processAreas.get(id)?.name[language] ?? id)
  const facts = [
    areas.length > 0 && [t('needs.field.processAreas'), list(areas)],
    budget && [t('needs.field.budget'), t(`needs.budget.${budget}`)],
    deadline && [t('needs.field.deadline'), date(deadline)],
    infrastructure && [t('needs.field.infrastructure'), infrastructure],
  ].filter((fact): fact is [string, string] => Array.isArray(fact))
  if (facts.length === 0) return null
  return (
    <dl class="need-facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd dir="auto">{value}</dd>
        </div>
      ))}
    </dl>
  )
}

/** What can be done with it now; what needs the other side is not offered. */
function Steps({ need, viewer }: { need: Need; viewer: Viewer }): VNode | null {
  const { t, to } = useReader()
  const possible = transitionName.options.filter(
    (name: TransitionName) =>
      transitions[name].from.includes(need.status) && transitions[name].by.some((may) => may(viewer, need)),
  )
  const editable = mayEdit(viewer, need)
  if (possible.length === 0 && !editable) return null
  return (
    <ul class="actions" aria-label={t('needs.steps')}>
      {possible.map((name) => (
        <li key={name}>
          <form method="post" action={to('needs', need.id, 'step')}>
            <input type="hidden" name="version" value={need.version} />
            <button type="submit" name="step" value={name} class={name === 'submit' ? 'primary' : undefined}>
              {t(`needs.step.${name}`)}
            </button>
          </form>
        </li>
      ))}
      {editable && (
        <li>
          <a class="button" href={to('needs', need.id, 'edit')}>
            {t('needs.step.edit')}
          </a>
        </li>
      )}
      {mayDelete(viewer, need) && (
        <li>
          <a href={to('needs', need.id, 'delete')}>{t('needs.step.delete')}</a>
        </li>
      )}
    </ul>
  )
}

function News({ caseStudies }: { caseStudies: readonly CaseStudySummary[] }): VNode | null {
  const { t, to } = useReader()
  if (caseStudies.length === 0) return null
  return (
    <section class="notice" aria-labelledby="news">
      <h2 id="news">{t('needs.newsTitle')}</h2>
      <ul>
        {caseStudies.map((caseStudy) => (
          <li key={caseStudy.id}>
            <a href={to('case-studies', caseStudy.id)}>{caseStudy.title}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}
