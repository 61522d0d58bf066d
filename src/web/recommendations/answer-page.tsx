import type { VNode } from 'preact'
import { type Catalogue, memberOf } from '../../domain/index.js'
import type { Engine } from '../../engine/index.js'
import { textIn } from '../../features/catalogue/index.js'
import { type SimilarNeed, similarNeeds } from '../../features/needs/index.js'
import type { Recommendation } from '../../features/recommendations/index.js'
import { Button, ButtonLink } from '../kit/button.js'
import { ChosenChips, chosenOf } from '../kit/chosen-chips.js'
import { CompareTray } from '../kit/compare-tray.js'
import { facetsOf } from '../kit/facets.js'
import { OpenFilters } from '../kit/filter-panel.js'
import { Icon } from '../kit/icon.js'
import { Menu } from '../kit/menu.js'
import { LikeNeeds } from '../kit/need-list.js'
import type { Redirect } from '../kit/outcome.js'
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
  const { t, to } = reader
  const { catalogue } = engine
  const shown = answer.results.slice(0, form.show)
  const studies = answer.results.flatMap(({ caseStudy }) => catalogue.caseStudies.get(caseStudy.id) ?? [])
  const facets = facetsOf(studies, form, catalogue, reader)
  const since = { name: 'yearFrom', value: form.yearFrom, label: t('facet.since', { year: form.yearFrom }) }
  const chosen = [...chosenOf(facets), ...(form.yearFrom === '' ? [] : [since])]
  return (
    <>
      <Question form={form} answer={answer} catalogue={catalogue} reader={reader} />
      <div class="answer with-filters">
        <Refine form={form} facets={facets} count={answer.results.length} />
        <div class="solutions" id="list" tabIndex={-1} data-changes>
          <div class="button-group list-tools">
            <OpenFilters chosen={chosen.length} />
            {/* On a small screen they are far below. */}
            <ButtonLink href="#peers" icon="users-round" class="sheet-only">
              {t('peers.title')}
            </ButtonLink>
            {shown.length > 0 && <Actions answer={answer} shown={shown} reader={reader} />}
          </div>
          <ChosenChips chosen={chosen} without={{ form: 'need', action: to('answer') }} />
          {answer.fit === 'none' && <NearestTechnologies answer={answer} contactUrl={catalogue.domain.contactUrl} />}
          <Solutions
            answer={answer}
            shown={shown}
            comparing={{ form: 'need', name: 'compare', ticked: form.compare }}
          />
          {answer.results.length > shown.length && (
            <p>
              <Button form="need" name="show" value={shown.length + 10} icon="plus">
                {t('answer.more', { count: Math.min(10, answer.results.length - shown.length) })}
              </Button>
            </p>
          )}
          {shown.length > 1 && <Tray form={form} shown={shown} engine={engine} reader={reader} />}
        </div>
        <aside class="beside" data-changes>
          {maySave && <SaveAsNeed form={form} answer={answer} />}
          <Peers answer={answer} memberCode={form.member || undefined} />
          <LikeNeeds needs={like.slice(0, likeShown).map(({ need }) => need)} />
        </aside>
      </div>
    </>
  )
}

interface QuestionProps {
  readonly form: ProblemForm
  readonly answer: Recommendation
  readonly catalogue: Catalogue
  readonly reader: Reader
}

/** What was asked, how it was understood, and in a sentence what was found. */
function Question({ form, answer, catalogue, reader }: QuestionProps): VNode {
  const { t, to, languageName } = reader
  return (
    <div class="question">
      <h1 dir="auto">{shorten(form.text)}</h1>
      {(answer.fit !== 'unknown' || answer.results.length === 0) && (
        <p class="verdict" data-announced>
          {verdict(answer, reader)}
        </p>
      )}
      <DegradedNotices answer={answer} />
      {answer.query.truncated && <p class="notice">{t('notice.truncated')}</p>}
      <div class="question-line">
        <details class="edit">
          <summary>
            <Icon name="pencil" /> {t('answer.edit')}
          </summary>
          <form method="post" action={to('answer')} id="need" class="need" data-in-place>
            <ProblemFields form={form} errors={[]} catalogue={catalogue} />
            <input type="hidden" name="understood" value={writeUnderstood(form.understood)} />
            <p>
              <Button kind="primary">{t('need.again')}</Button>
            </p>
          </form>
        </details>
        <details class="understood">
          <summary>
            <Icon name="info" /> {t('answer.understood')}
          </summary>
          <p class="hint">{t('answer.readAs', { language: languageName(answer.query.language) })}</p>
          <Understanding answer={answer} />
        </details>
        <Aspects answer={answer} />
      </div>
    </div>
  )
}

interface TrayProps {
  readonly form: ProblemForm
  readonly shown: Recommendation['results']
  readonly engine: Engine
  readonly reader: Reader
}

/** What is ticked; what filters have taken out of the list can be unticked here. */
function Tray({ form, shown, engine, reader }: TrayProps): VNode {
  const elsewhere = form.compare
    .filter((id) => shown.every(({ caseStudy }) => caseStudy.id !== id))
    .flatMap((id) => engine.catalogue.caseStudies.get(id) ?? [])
  return (
    <CompareTray ticked={form.compare.length} form="need" action={reader.to('answer', 'compare')}>
      {elsewhere.length > 0 && (
        <ul>
          {elsewhere.map((study) => (
            <li key={study.id}>
              <label class="box">
                <input type="checkbox" name="compare" value={study.id} checked form="need" data-compare />{' '}
                <span>{textIn(study, reader.language).text.title}</span>
              </label>
            </li>
          ))}
        </ul>
      )}
    </CompareTray>
  )
}

interface ActionsProps {
  readonly answer: Recommendation
  readonly shown: Recommendation['results']
  readonly reader: Reader
}

/** What can be done with an answer. None of it puts the need into an address. */
function Actions({ answer, shown, reader }: ActionsProps): VNode {
  const { t, to } = reader
  const ids = new URLSearchParams(shown.map(({ caseStudy }) => ['id', caseStudy.id]))
  return (
    <Menu
      class="actions"
      summary={
        <>
          <Icon name="file-down" />
          <span class="tool-name">{t('answer.use')}</span>
          <Icon name="chevron-down" />
        </>
      }
    >
      <ul aria-label={t('answer.actions')}>
        <li>
          <Button kind="quiet" form="need" formAction={to('answer', 'brief.docx')} icon="file-down">
            {t('brief.docx')}
          </Button>
        </li>
        <li>
          <Button kind="quiet" form="need" formAction={to('answer', 'brief.md')} icon="file-down">
            {t('brief.markdown')}
          </Button>
        </li>
        <li class="needs-script">
          <Button kind="quiet" type="button" icon="printer" attributes={{ 'data-print': true }}>
            {t('brief.print')}
          </Button>
        </li>
        {['strong', 'partial'].includes(answer.fit) && answer.peers.length > 0 && (
          <li>
            <Button kind="quiet" form="need" formAction={to('answer', 'map')} icon="map">
              {t('answer.map')}
            </Button>
          </li>
        )}
        <li>
          <a href={`${to('case-studies')}?${ids}`}>
            <Icon name="link" />
            {t('answer.link')}
          </a>
        </li>
      </ul>
    </Menu>
  )
}

/** Leads to the comparison of what is ticked: its address names case studies, never the need. */
export function compareTicked({ reader }: Visit, { compare }: ProblemForm): Redirect {
  return { to: `${reader.to('compare')}?${new URLSearchParams(compare.map((id) => ['id', id]))}` }
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
