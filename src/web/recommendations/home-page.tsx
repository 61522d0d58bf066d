import type { VNode } from 'preact'
import type { Catalogue, DomainProfile } from '../../domain/index.js'
import type { Engine } from '../../engine/index.js'
import { inOrderOfYear, summarise } from '../../features/catalogue/index.js'
import { TechnologyGrid } from '../catalogue/technology-grid.js'
import { Figure } from '../charts/figure.js'
import { hasMap, worldMap } from '../charts/world-map.js'
import { Button } from '../kit/button.js'
import { CaseCards } from '../kit/case-line.js'
import { ErrorSummary } from '../kit/error-summary.js'
import { facetsOf } from '../kit/facets.js'
import type { FormError } from '../kit/form-error.js'
import { Icon } from '../kit/icon.js'
import type { Page } from '../kit/page.js'
import type { Reader } from '../kit/reader.js'
import type { Visit } from '../kit/visit.js'
import { ChosenFilters } from './chosen-filters.js'
import { ProblemFields } from './problem-fields.js'
import { formFor, type ProblemForm, readProblemForm, writeUnderstood } from './problem-form.js'

const newestCount = 6

export function homePage(visit: Visit): Page {
  return pageWith(formFor(visit, readProblemForm({ form: {} })), [], visit.engine, visit.reader)
}

/** The front page again with what was typed, and what is wrong with it. */
export function pageWith(form: ProblemForm, errors: readonly FormError[], engine: Engine, reader: Reader): Page {
  const { t } = reader
  const { catalogue, status } = engine
  const isInvalid = errors.length > 0
  const body = (
    <>
      <div class="home-band">
        <Bridge />
        <div>
          <h1>{t('site.purpose')}</h1>
          <Ask form={form} errors={errors} catalogue={catalogue} reader={reader} />
          {!isInvalid && <Examples domain={catalogue.domain} reader={reader} />}
        </div>
        <Steps reader={reader} />
      </div>
      {status.state !== 'ready' && <p class="notice">{t('notice.notReady')}</p>}
      <Coverage catalogue={catalogue} reader={reader} />
      <Technologies catalogue={catalogue} reader={reader} />
      <Newest catalogue={catalogue} reader={reader} />
    </>
  )
  return {
    title: isInvalid ? t('form.error.pageTitle') : t('site.purpose'),
    section: 'home',
    script: 'charts.js',
    body,
    // What was typed stays when the language changes: the form is sent again.
    ...(isInvalid && { status: 400, form: { id: 'need', action: '/answer' } }),
  }
}

interface AskProps {
  readonly form: ProblemForm
  readonly errors: readonly FormError[]
  readonly catalogue: Catalogue
  readonly reader: Reader
}

/** The box that everything begins with. */
function Ask({ form, errors, catalogue, reader: { t, to, ...reader } }: AskProps): VNode {
  return (
    <div class="ask">
      <ErrorSummary errors={errors} />
      <form method="post" action={to('answer')} id="need" class="need">
        <ProblemFields form={form} errors={errors} catalogue={catalogue}>
          <Button kind="primary" icon="search">
            {t('need.find')}
          </Button>
        </ProblemFields>
        {errors.length > 0 && (
          <>
            <input type="hidden" name="understood" value={writeUnderstood(form.understood)} />
            <ChosenFilters form={form} errors={errors} chosen={facetsOf([], form, catalogue, { t, to, ...reader })} />
          </>
        )}
      </form>
    </div>
  )
}

/** The bridge of the mark, large and faint. */
function Bridge(): VNode {
  return (
    <svg class="home-bridge" viewBox="0 0 900 260" aria-hidden="true">
      <path d="M-20 250C180 20 720 20 920 250M100 250V146M200 250V96M300 250V72M400 250V62M500 250V62M600 250V72M700 250V96M800 250V146M-20 250H920" />
    </svg>
  )
}

function Examples({ domain, reader: { t, to, language } }: { domain: DomainProfile; reader: Reader }): VNode | null {
  if (domain.examples.length === 0) return null
  return (
    <section class="examples-line" aria-labelledby="examples">
      <h2 id="examples">{t('home.examples')}</h2>
      <ul class="chips examples">
        {domain.examples.map(({ [language]: text }) => (
          <li key={text}>
            <form method="post" action={to('answer')}>
              <input type="hidden" name="text" value={text} />
              <button type="submit" class="chip">
                {text}
              </button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  )
}

interface PartProps {
  readonly catalogue: Catalogue
  readonly reader: Reader
}

function Figures({ catalogue, reader: { t, to, number } }: PartProps): VNode {
  const figures = [
    { href: to('case-studies'), count: catalogue.caseStudies.size, label: t('home.caseStudies') },
    { href: to('members'), count: catalogue.experience.size, label: t('home.members') },
    { href: to('technologies'), count: catalogue.technologies.size, label: t('home.technologies') },
  ]
  return (
    <ul class="figures" aria-label={t('home.figures')}>
      {figures.map(({ href, count, label }) => (
        <li key={href}>
          <a href={href}>
            <strong>{number(count)}</strong> {label}
          </a>
        </li>
      ))}
    </ul>
  )
}

const steps = [
  ['describe', 'pencil'],
  ['read', 'book-open'],
  ['contact', 'users-round'],
] as const

function Steps({ reader: { t } }: { reader: Reader }): VNode {
  return (
    <section class="home-steps" aria-labelledby="steps">
      <h2 id="steps">{t('home.steps')}</h2>
      <ol class="how">
        {steps.map(([step, icon]) => (
          <li key={step}>
            <span class="icon-tile">
              <Icon name={icon} />
            </span>
            <div>
              <h3>{t(`home.step.${step}.title`)}</h3>
              <p>{t(`home.step.${step}.text`)}</p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}

function Coverage({ catalogue, reader }: PartProps): VNode {
  const { t, to } = reader
  const chart = hasMap(catalogue) ? worldMap([...catalogue.caseStudies.values()], catalogue, reader) : undefined
  return (
    <section class="home-section coverage" aria-labelledby="coverage">
      <div class="section-head">
        <h2 id="coverage">{t('home.coverage')}</h2>
        {chart && <a href={to('insights', 'world')}>{t('home.mapMore')}</a>}
      </div>
      <div class={chart && 'coverage-parts'}>
        {chart && <Figure chart={chart} withTable={false} />}
        <Figures catalogue={catalogue} reader={reader} />
      </div>
    </section>
  )
}

function Technologies({ catalogue, reader: { t, to } }: PartProps): VNode {
  return (
    <section class="home-section" aria-labelledby="by-technology">
      <div class="section-head">
        <h2 id="by-technology">{t('home.technologiesTitle')}</h2>
        <a href={to('technologies')}>{t('home.allTechnologies')}</a>
      </div>
      <TechnologyGrid catalogue={catalogue} />
    </section>
  )
}

function Newest({ catalogue, reader: { t, to, language } }: PartProps): VNode | null {
  const newest = inOrderOfYear(catalogue.caseStudies.values()).slice(0, newestCount)
  if (newest.length === 0) return null
  return (
    <section class="home-section" aria-labelledby="newest">
      <div class="section-head">
        <h2 id="newest">{t('home.newestTitle')}</h2>
        <a href={to('case-studies')}>{t('home.allCases')}</a>
      </div>
      <CaseCards studies={newest.map((study) => summarise(study, catalogue, language))} summary={false} />
    </section>
  )
}
