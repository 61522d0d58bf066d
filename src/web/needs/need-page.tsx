import type { VNode } from 'preact'
import { isOwn, mayGiveFeedback, maySeeInside, type Need } from '../../domain/index.js'
import type { CaseStudySummary } from '../../features/catalogue/index.js'
import { listFeedback } from '../../features/feedback/index.js'
import { listMatches } from '../../features/matches/index.js'
import { readHistory, similarNeeds } from '../../features/needs/index.js'
import { advise, encodeRequest, markSeen, newMatches, requestOf } from '../../features/recommendations/index.js'
import type { MessageKey } from '../../messages/translate.js'
import { CompareTray } from '../kit/compare-tray.js'
import { one } from '../kit/form-values.js'
import { LikeNeeds } from '../kit/need-list.js'
import type { Page } from '../kit/page.js'
import { useReader } from '../kit/reader.js'
import { readId, type Sent, type WithId } from '../kit/sent.js'
import type { Visit } from '../kit/visit.js'
import { DegradedNotices } from '../recommendations/degraded-notices.js'
import { Peers } from '../recommendations/peers.js'
import { Answer } from './answer.js'
import { ConversationPart, type RefusedMessage, readConversation } from './conversation.js'
import { History } from './history.js'
import { NeedHead, NeedWords } from './need-head.js'
import { Rating, type RefusedRating } from './rating.js'
import { Ways } from './ways.js'

const solutionsShown = 10
const peersShown = 5
const likeShown = 3

interface Wanted extends WithId {
  /** The case study whose rating was just saved. */
  readonly rated?: string
  /** Whether a message was just sent. */
  readonly isSent?: boolean
}

export function readWantedNeed(sent: Sent): Wanted {
  return { ...readId(sent), rated: one(sent.query, 'rated'), isSent: one(sent.query, 'sent') !== '' }
}

/** Why a form of the page was not carried out. */
interface Refused {
  readonly step?: MessageKey
  readonly rating?: RefusedRating
  readonly message?: RefusedMessage
  readonly status: number
}

/** A need with all that is known for it, as far as the reader may see it. */
export async function needPage(visit: Visit, { id, rated, isSent }: Wanted, refused?: Refused): Promise<Page> {
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
  const rating = await ratingsOf(visit, need, rated, refused?.rating)
  const conversation = await readConversation(visit, need)
  const history = maySeeInside(viewer, need) ? await readHistory(engine, viewer, need) : undefined
  const reviewedAt = history?.findLast(({ action }) => action === 'review')?.at
  const body = (
    <div class="need">
      <NeedHead need={need} visit={visit} reviewedAt={reviewedAt} error={refused?.step} />
      <Ways messages={conversation?.messages.length} hasHistory={history !== undefined} />
      <div class="need-main">
        <News caseStudies={fresh.flatMap(({ caseStudies }) => caseStudies)} />
        <NeedWords need={need} visit={visit} />
        <div class="solutions" id="answer">
          <DegradedNotices answer={answer} />
          <form method="get" action={reader.to('compare')} id="compare" />
          <Answer
            answer={answer}
            decided={decided}
            catalogue={catalogue}
            comparing={{ form: 'compare', name: 'id', ticked: [] }}
            rating={rating}
          />
          {answer.results.length > 1 && <CompareTray ticked={0} form="compare" />}
        </div>
        <ConversationPart conversation={conversation} on="need" refused={refused?.message} isSent={isSent ?? false} />
      </div>
      <aside class="beside">
        <Peers answer={answer} memberCode={need.memberCode} />
        <LikeNeeds needs={like.slice(0, likeShown).map(({ need: similar }) => similar)} />
        {history && <History entries={history} />}
      </aside>
    </div>
  )
  return {
    title: need.title,
    body,
    ...(refused && { status: refused.status }),
    ...(own && { section: 'needs' as const }),
  }
}

/** The form in which each case study is rated; nothing where the reader may not rate. */
async function ratingsOf(visit: Visit, need: Need, rated: string | undefined, refused: RefusedRating | undefined) {
  const { engine, viewer } = visit
  const given = mayGiveFeedback(viewer, need) ? await listFeedback(engine, viewer, need) : undefined
  return ({ id, title }: CaseStudySummary): VNode | null =>
    given ? (
      <Rating
        needId={need.id}
        study={{ id, title }}
        given={given.find(({ caseStudyId }) => caseStudyId === id)}
        refused={refused?.caseStudyId === id ? refused : undefined}
        isSaved={rated === id}
      />
    ) : null
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
