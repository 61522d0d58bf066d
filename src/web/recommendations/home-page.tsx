import type { VNode } from 'preact'
import type { CaseStudy, Catalogue } from '../../domain/index.js'
import type { Engine } from '../../engine/index.js'
import { summarise } from '../../features/catalogue/index.js'
import { CaseList } from '../kit/case-line.js'
import { facetsOf } from '../kit/facets.js'
import type { Fault } from '../kit/fault.js'
import { FaultSummary } from '../kit/faults.js'
import { inOrderOfYear } from '../kit/newest-first.js'
import type { Page } from '../kit/page.js'
import type { Reader } from '../kit/reader.js'
import type { Visit } from '../kit/visit.js'
import { KeptFilters } from './chosen-filters.js'
import { NeedFields } from './problem-fields.js'
import { type NeedForm, readNeedForm } from './problem-form.js'

const newestCount = 5
const examples = ['transit', 'parcels', 'undervaluation', 'queues'] as const

export function homePage(visit: Visit): Page {
  return pageWith(readNeedForm(visit), [], visit.engine, visit.reader)
}

/** The front page again with what was typed, and what is wrong with it. */
export function pageWith(form: NeedForm, faults: readonly Fault[], engine: Engine, reader: Reader): Page {
  const { t, to } = reader
  const { catalogue, status } = engine
  const title = faults.length > 0 ? t('fault.pageTitle') : t('site.purpose')
  const body = (
    <>
      <FaultSummary faults={faults} />
      <h1>{t('site.purpose')}</h1>
      {status.state !== 'ready' && <p class="notice">{t('notice.notReady')}</p>}
      <div class="home">
        <form method="post" action={to('answer')} id="need" class="need">
          <NeedFields form={form} faults={faults} catalogue={catalogue} />
          {faults.length > 0 && (
            <KeptFilters form={form} faults={faults} chosen={facetsOf([], form, catalogue, reader)} />
          )}
          <p>
            <button type="submit" class="primary">
              {t('need.find')}
            </button>
          </p>
        </form>
        <section aria-labelledby="examples">
          <h2 id="examples">{t('home.examples')}</h2>
          <ul class="examples">
            {examples.map((name) => (
              <li key={name}>
                <form method="post" action={to('answer')}>
                  <input type="hidden" name="text" value={t(`example.${name}`)} />
                  <button type="submit" class="link">
                    {t(`example.${name}`)}
                  </button>
                </form>
              </li>
            ))}
          </ul>
        </section>
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
  const kept = { status: 400, form: { id: 'need', action: '/answer' } }
  return { title, body, section: 'home', ...(faults.length > 0 && kept) }
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
