import type { VNode } from 'preact'
import type { CaseStudy } from '../../domain/index.js'
import type { Engine } from '../../engine/index.js'
import { allowedBy, summarise } from '../../features/catalogue/index.js'
import { CaseList } from '../kit/case-line.js'
import { FacetFields } from '../kit/facet-fields.js'
import { facetsOf } from '../kit/facets.js'
import type { Fault } from '../kit/fault.js'
import { described, FaultOf, FaultSummary } from '../kit/faults.js'
import type { Values } from '../kit/form-values.js'
import { inOrderOfYear } from '../kit/newest-first.js'
import type { Page } from '../kit/page.js'
import type { Reader } from '../kit/reader.js'
import type { Visit } from '../kit/visit.js'
import { YearField } from '../kit/year-field.js'
import { type BrowseForm, filtersOf, longestWords, pageSize, queryOf, readBrowseForm } from './browse-form.js'
import { findWords } from './find-words.js'

/** All case studies, by filters and full text. */
export async function browsePage({ engine, reader, request }: Visit): Promise<Page> {
  const form = readBrowseForm(request.query as Values)
  const { filters, faults } = filtersOf(form, engine)
  const found = filters ? await find(form, allowedBy(filters, engine.catalogue), engine, reader) : []
  return {
    title: reader.t('browse.title'),
    section: 'case-studies',
    body: <Browse form={form} faults={faults} found={found} engine={engine} reader={reader} />,
    ...(faults.length > 0 && { status: 400 }),
  }
}

async function find(
  form: BrowseForm,
  allowed: ReadonlySet<string> | undefined,
  engine: Engine,
  { language }: Reader,
): Promise<readonly CaseStudy[]> {
  const { caseStudies } = engine.catalogue
  const shared = form.ids.length > 0 ? new Set(form.ids) : undefined
  const wanted = ({ id }: CaseStudy) => (allowed?.has(id) ?? true) && (shared?.has(id) ?? true)
  if (form.words === '') return inOrderOfYear([...caseStudies.values()].filter(wanted))
  const ids = await findWords(form.words, language, engine, allowed)
  return ids.flatMap((id) => caseStudies.get(id) ?? []).filter(wanted)
}

interface Props {
  readonly form: BrowseForm
  readonly faults: readonly Fault[]
  readonly found: readonly CaseStudy[]
  readonly engine: Engine
  readonly reader: Reader
}

function Browse({ form, faults, found, engine, reader }: Props): VNode {
  const { t, to, language } = reader
  const { catalogue } = engine
  const start = (form.page - 1) * pageSize
  const shown = found.slice(start, start + pageSize)
  return (
    <>
      <FaultSummary faults={faults} />
      <h1>{t('browse.title')}</h1>
      <form method="get" action={to('case-studies')} class="browse">
        <div class="filters">
          <Words form={form} faults={faults} reader={reader} />
          <details class="refine" id="refine" open={isNarrowed(form)}>
            <summary>{t('refine.open')}</summary>
            <FacetFields facets={facetsOf(found, form, catalogue, reader)} />
            <WhoAndWhen form={form} faults={faults} engine={engine} reader={reader} />
            <p>
              <button type="submit">{t('refine.apply')}</button>
            </p>
          </details>
          {(form.words !== '' || isNarrowed(form) || form.ids.length > 0) && (
            <p>
              <a href={to('case-studies')}>{t('browse.all')}</a>
            </p>
          )}
        </div>
        <div class="found">
          {faults.length === 0 && <h2>{t('browse.count', { count: found.length })}</h2>}
          {found.length === 0 && faults.length === 0 && <p>{t('browse.none')}</p>}
          <CaseList studies={shown.map((study) => summarise(study, catalogue, language))} />
          <Pages form={form} count={found.length} reader={reader} />
        </div>
      </form>
    </>
  )
}

function isNarrowed({ technology, processArea, wcoRegion, maturity, member, yearFrom }: BrowseForm): boolean {
  return [...technology, ...processArea, ...wcoRegion, ...maturity, member, yearFrom].some((value) => value !== '')
}

function Words({ form, faults, reader: { t } }: Pick<Props, 'form' | 'faults' | 'reader'>): VNode {
  return (
    <div class="field">
      <label for="words">{t('browse.words')}</label>
      <p class="hint" id="words-hint">
        {t('browse.wordsHint')}
      </p>
      <FaultOf field="words" faults={faults} />
      {form.ids.map((id) => (
        <input key={id} type="hidden" name="id" value={id} />
      ))}
      <div class="beside-button">
        <input
          id="words"
          name="words"
          type="search"
          maxLength={longestWords}
          dir="auto"
          value={form.words}
          {...described('words', faults)}
        />
        <button type="submit">{t('browse.search')}</button>
      </div>
    </div>
  )
}

function WhoAndWhen({ form, faults, engine, reader }: Omit<Props, 'found'>): VNode {
  const { t, compare, language } = reader
  const { members, experience } = engine.catalogue
  const codes = [...new Set([...experience.keys(), form.member])].flatMap((code) => members.get(code) ?? [])
  return (
    <>
      <div class="field">
        <label for="member">{t('facet.member')}</label>
        <FaultOf field="member" faults={faults} />
        <select id="member" name="member" {...described('member', faults, false)}>
          <option value="">{t('facet.anyMember')}</option>
          {codes
            .sort((left, right) => compare(left.name[language], right.name[language]))
            .map(({ code, name }) => (
              <option key={code} value={code} selected={code === form.member}>
                {name[language]}
              </option>
            ))}
        </select>
      </div>
      <YearField value={form.yearFrom} faults={faults} />
    </>
  )
}

function Pages({ form, count, reader: { t, to } }: { form: BrowseForm; count: number; reader: Reader }): VNode | null {
  const last = Math.ceil(count / pageSize)
  if (last <= 1) return null
  const link = (page: number) => to('case-studies') + queryOf(form, page)
  return (
    <nav class="pages" aria-label={t('browse.pages')}>
      {form.page > 1 && (
        <a href={link(Math.min(form.page - 1, last))} rel="prev">
          {t('browse.previous')}
        </a>
      )}
      <span>{t('browse.page', { page: form.page, last })}</span>
      {form.page < last && (
        <a href={link(form.page + 1)} rel="next">
          {t('browse.next')}
        </a>
      )}
    </nav>
  )
}
