import type { VNode } from 'preact'
import type { CaseStudy, Catalogue, DomainProfile } from '../../domain/index.js'
import type { Engine } from '../../engine/index.js'
import { inOrderOfYear, summarise } from '../../features/catalogue/index.js'
import { CaseList } from '../kit/case-line.js'
import { facetsOf } from '../kit/facets.js'
import type { FormError } from '../kit/form-error.js'
import { formPage } from '../kit/form-page.js'
import type { Page } from '../kit/page.js'
import type { Reader } from '../kit/reader.js'
import type { Visit } from '../kit/visit.js'
import { ChosenFilters } from './chosen-filters.js'
import { ProblemFields } from './problem-fields.js'
import { formFor, type ProblemForm, readProblemForm } from './problem-form.js'

const newestCount = 5

export function homePage(visit: Visit): Page {
  return pageWith(formFor(visit, readProblemForm({ form: {} })), [], visit.engine, visit.reader)
}

/** The front page again with what was typed, and what is wrong with it. */
export function pageWith(form: ProblemForm, errors: readonly FormError[], engine: Engine, reader: Reader): Page {
  const { t, to } = reader
  const { catalogue, status } = engine
  const children = (
    <>
      {status.state !== 'ready' && <p class="notice">{t('notice.notReady')}</p>}
      <div class="home">
        <form method="post" action={to('answer')} id="need" class="need">
          <ProblemFields form={form} errors={errors} catalogue={catalogue} />
          {errors.length > 0 && (
            <ChosenFilters form={form} errors={errors} chosen={facetsOf([], form, catalogue, reader)} />
          )}
          <p>
            <button type="submit" class="primary">
              {t('need.find')}
            </button>
          </p>
        </form>
        <Examples domain={catalogue.domain} reader={reader} />
      </div>
      <Figures catalogue={catalogue} reader={reader} />
      <section aria-labelledby="newest">
        <h2 id="newest">{t('home.newest')}</h2>
        <CaseList
          studies={newest(catalogue).map((study) => summarise(study, catalogue, reader.language))}
          summary={false}
        />
      </section>
    </>
  )
  // What was typed stays when the language changes: the form is sent again.
  const again = errors.length > 0 && { form: { id: 'need', action: '/answer' } }
  return { ...formPage(reader, { title: t('site.purpose'), errors, children, ...again }), section: 'home' }
}

function Examples({ domain, reader: { t, to, language } }: { domain: DomainProfile; reader: Reader }): VNode | null {
  if (domain.examples.length === 0) return null
  return (
    <section aria-labelledby="examples">
      <h2 id="examples">{t('home.examples')}</h2>
      <ul class="examples">
        {domain.examples.map(({ [language]: text }) => (
          <li key={text}>
            <form method="post" action={to('answer')}>
              <input type="hidden" name="text" value={text} />
              <button type="submit" class="link">
                {text}
              </button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Figures({ catalogue, reader: { t, to, number } }: { catalogue: Catalogue; reader: Reader }): VNode {
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

function newest({ caseStudies }: Catalogue): CaseStudy[] {
  return inOrderOfYear(caseStudies.values()).slice(0, newestCount)
}
