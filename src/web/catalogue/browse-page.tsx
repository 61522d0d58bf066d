import type { VNode } from 'preact'
import type { CaseStudy } from '../../domain/index.js'
import type { Engine } from '../../engine/index.js'
import { allowedBy, findWords, inOrderOfYear, summarise } from '../../features/catalogue/index.js'
import { CaseList } from '../kit/case-line.js'
import { FacetFields } from '../kit/facet-fields.js'
import { facetsOf } from '../kit/facets.js'
import { ChoiceField, SearchField } from '../kit/field.js'
import type { FormError } from '../kit/form-error.js'
import { formPage } from '../kit/form-page.js'
import { memberOptions } from '../kit/options.js'
import type { Page } from '../kit/page.js'
import type { Reader } from '../kit/reader.js'
import type { Visit } from '../kit/visit.js'
import { YearField } from '../kit/year-field.js'
import { type BrowseForm, filtersOf, longestWords, pageSize, queryOf } from './browse-form.js'

/** All case studies, by filters and full text. */
export async function browsePage({ engine, reader }: Visit, form: BrowseForm): Promise<Page> {
  const { filters, errors } = filtersOf(form, engine)
  const found = filters ? await find(form, allowedBy(filters, engine.catalogue), engine, reader) : []
  const children = <Browse form={form} errors={errors} found={found} engine={engine} reader={reader} />
  return {
    ...formPage(reader, { title: reader.t('browse.title'), errors, children }),
    section: 'case-studies',
    twin: ['case-studies.md'],
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
  readonly errors: readonly FormError[]
  readonly found: readonly CaseStudy[]
  readonly engine: Engine
  readonly reader: Reader
}

function Browse({ form, errors, found, engine, reader }: Props): VNode {
  const { t, to, language } = reader
  const { catalogue } = engine
  const start = (form.page - 1) * pageSize
  const shown = found.slice(start, start + pageSize)
  return (
    <form method="get" action={to('case-studies')} class="browse">
      <div class="filters">
        <Words form={form} errors={errors} reader={reader} />
        <details class="refine" id="refine" open={isNarrowed(form)}>
          <summary>{t('refine.open')}</summary>
          <FacetFields facets={facetsOf(found, form, catalogue, reader)} />
          <WhoAndWhen form={form} errors={errors} engine={engine} reader={reader} />
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
        {errors.length === 0 && <h2>{t('browse.count', { count: found.length })}</h2>}
        {found.length === 0 && errors.length === 0 && <p>{t('browse.none')}</p>}
        <CaseList studies={shown.map((study) => summarise(study, catalogue, language))} />
        <Pages form={form} count={found.length} reader={reader} />
      </div>
    </form>
  )
}

function isNarrowed({ technology, processArea, region, maturity, member, yearFrom }: BrowseForm): boolean {
  return [...technology, ...processArea, ...region, ...maturity, member, yearFrom].some((value) => value !== '')
}

function Words({ form, errors, reader: { t } }: Pick<Props, 'form' | 'errors' | 'reader'>): VNode {
  return (
    <SearchField
      id="words"
      label={t('browse.words')}
      hint={t('browse.wordsHint')}
      errors={errors}
      value={form.words}
      maxLength={longestWords}
      button={<button type="submit">{t('browse.search')}</button>}
    >
      {form.ids.map((id) => (
        <input key={id} type="hidden" name="id" value={id} />
      ))}
    </SearchField>
  )
}

function WhoAndWhen({ form, errors, engine, reader }: Omit<Props, 'found'>): VNode {
  const { t } = reader
  const { members, experience } = engine.catalogue
  const listed = [...new Set([...experience.keys(), form.member])].flatMap((code) => members.get(code) ?? [])
  return (
    <>
      <ChoiceField
        id="member"
        label={t('facet.member')}
        errors={errors}
        value={form.member}
        options={memberOptions(listed, t('facet.anyMember'), reader)}
      />
      <YearField value={form.yearFrom} errors={errors} />
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
