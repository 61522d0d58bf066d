import type { VNode } from 'preact'
import { memberOf } from '../../domain/index.js'
import type { Engine } from '../../engine/index.js'
import { type SimilarNeed, similarNeeds } from '../../features/needs/index.js'
import type { Recommendation } from '../../features/recommendations/index.js'
import { facetsOf } from '../kit/facets.js'
import { LikeNeeds } from '../kit/need-list.js'
import type { Page } from '../kit/page.js'
import type { Reader } from '../kit/reader.js'
import type { Visit } from '../kit/visit.js'
import { DegradedNotices } from './degraded-notices.js'
import { pageWith } from './home-page.js'
import { NearestTechnologies } from './nearest-technologies.js'
import { Peers } from './peers.js'
import { ProblemFields } from './problem-fields.js'
import { ask, type ProblemForm, writeUnderstood } from './problem-form.js'
import { Refine } from './refine.js'
import { SaveAsNeed } from './save-as-need.js'
import { Solutions } from './solutions.js'
import { Aspects, Understanding } from './understanding.js'

const longestHeading = 160

export async function answerPage(visit: Visit, typed: ProblemForm): Promise<Page> {
  const { engine, reader, viewer, services } = visit
  const { form, answer, encoded, errors } = await ask(visit, typed)
  if (errors) return pageWith(form, errors, engine, reader)
  const like = await similarNeeds(encoded, await services.needs.seenBy(viewer), services.vectors, engine.snapshot)
  return {
    title: reader.t('answer.title'),
    body: (
      <Answer
        form={form}
        answer={answer}
        engine={engine}
        reader={reader}
        like={like}
        maySave={memberOf(viewer) !== null}
      />
    ),
    form: { id: 'need', action: '/answer' },
  }
}

interface Props {
  readonly form: ProblemForm
  readonly answer: Recommendation
  readonly engine: Engine
  readonly reader: Reader
  /** Needs like this one that the reader may see. */
  readonly like: readonly SimilarNeed[]
  readonly maySave: boolean
}

const likeShown = 3

function Answer({ form, answer, engine, reader, like, maySave }: Props): VNode {
  const { t, to, languageName } = reader
  const { catalogue } = engine
  const shown = answer.results.slice(0, form.show)
  const studies = answer.results.flatMap(({ caseStudy }) => catalogue.caseStudies.get(caseStudy.id) ?? [])
  return (
    <div class="answer">
      <div class="question">
        <h1 dir="auto">{shorten(form.text)}</h1>
        {(answer.fit !== 'unknown' || answer.results.length === 0) && <p class="verdict">{verdict(answer, reader)}</p>}
        <DegradedNotices answer={answer} />
        {answer.query.truncated && <p class="notice">{t('notice.truncated')}</p>}
        <p class="hint">{t('answer.readAs', { language: languageName(answer.query.language) })}</p>
        <Aspects answer={answer} />
        <details class="edit">
          <summary>{t('answer.edit')}</summary>
          <form method="post" action={to('answer')} id="need" class="need">
            <ProblemFields form={form} errors={[]} catalogue={catalogue} />
            <input type="hidden" name="understood" value={writeUnderstood(form.understood)} />
            <p>
              <button type="submit" class="primary">
                {t('need.again')}
              </button>
            </p>
          </form>
        </details>
        <Understanding answer={answer} />
        {/* On a small screen both are far below. */}
        <p class="jump">
          <a href="#peers">{t('peers.title')}</a> · <a href="#refine">{t('refine.title')}</a>
        </p>
      </div>
      <div class="solutions">
        {answer.fit === 'none' && <NearestTechnologies answer={answer} contactUrl={catalogue.domain.contactUrl} />}
        <Solutions answer={answer} shown={shown} />
        {answer.results.length > shown.length && (
          <p>
            <button type="submit" form="need" name="show" value={shown.length + 10}>
              {t('answer.more', { count: Math.min(10, answer.results.length - shown.length) })}
            </button>
          </p>
        )}
      </div>
      <aside class="beside">
        {shown.length > 0 && <Actions answer={answer} shown={shown} reader={reader} />}
        {maySave && <SaveAsNeed form={form} answer={answer} />}
        <Peers answer={answer} memberCode={form.member || undefined} />
        <LikeNeeds needs={like.slice(0, likeShown).map(({ need }) => need)} />
        <Refine form={form} facets={facetsOf(studies, form, catalogue, reader)} />
      </aside>
    </div>
  )
}

/** What can be done with an answer. None of it puts the need into an address. */
function Actions({
  answer,
  shown,
  reader,
}: {
  answer: Recommendation
  shown: Recommendation['results']
  reader: Reader
}) {
  const { t, to } = reader
  const ids = new URLSearchParams(shown.map(({ caseStudy }) => ['id', caseStudy.id]))
  return (
    <ul class="actions" aria-label={t('answer.actions')}>
      <li>
        <button type="submit" form="need" formAction={to('answer', 'brief.docx')}>
          {t('brief.docx')}
        </button>
      </li>
      <li>
        <button type="submit" form="need" formAction={to('answer', 'brief.md')}>
          {t('brief.markdown')}
        </button>
      </li>
      <li class="needs-script">
        <button type="button" data-print>
          {t('brief.print')}
        </button>
      </li>
      {['strong', 'partial'].includes(answer.fit) && answer.peers.length > 0 && (
        <li>
          <button type="submit" form="need" formAction={to('answer', 'map')}>
            {t('answer.map')}
          </button>
        </li>
      )}
      <li>
        <a href={`${to('case-studies')}?${ids}`}>{t('answer.link')}</a>
      </li>
    </ul>
  )
}

function verdict({ fit, results }: Recommendation, { t }: Reader): string {
  const count = (wanted: string) => results.filter((result) => result.fit === wanted).length
  if (results.length === 0) return t('answer.nothingLeft')
  if (fit === 'none') return t('answer.nothingFits')
  return t('answer.verdict', { strong: count('strong'), partial: count('partial') })
}

/** The reader's own words as a heading. Cut where it would fill the screen: the whole text stands in the form. */
function shorten(text: string): string {
  const line = text.trim().replaceAll(/\s+/g, ' ')
  if (line.length <= longestHeading) return line
  const lastSpace = line.lastIndexOf(' ', longestHeading)
  return `${line.slice(0, lastSpace > 0 ? lastSpace : longestHeading).toWellFormed()} …`
}
