import type { VNode } from 'preact'
import type { CaseStudy } from '../../domain/index.js'
import type { Engine } from '../../engine/index.js'
import { allowedBy, findWords, inOrderOfYear, summarise } from '../../features/catalogue/index.js'
import { Button } from '../kit/button.js'
import { CaseCards } from '../kit/case-line.js'
import { type Chosen, ChosenChips, chosenOf } from '../kit/chosen-chips.js'
import { EmptyState } from '../kit/empty-state.js'
import { ErrorOf } from '../kit/error-summary.js'
import { FacetFields, FacetGroup } from '../kit/facet-fields.js'
import { type Facet, facetsOf } from '../kit/facets.js'
import { ChoiceField, SearchField } from '../kit/field.js'
import { FilterPanel, OpenFilters } from '../kit/filter-panel.js'
import type { FormError } from '../kit/form-error.js'
import { formPage } from '../kit/form-page.js'
import { memberOptions } from '../kit/options.js'
import type { Page } from '../kit/page.js'
import { Pager } from '../kit/pager.js'
import type { Reader } from '../kit/reader.js'
import type { Visit } from '../kit/visit.js'
import { YearFilter } from '../kit/year-field.js'
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
  const last = Math.max(1, Math.ceil(found.length / pageSize))
  const start = (form.page - 1) * pageSize
  const shown = found.slice(start, start + pageSize)
  const facets = facetsOf(found, form, catalogue, reader)
  const chosen = chosenFilters(form, facets, engine, reader)
  const address = (query: string) => to('case-studies') + query
  return (
    <>
      <form method="get" action={to('case-studies')} id="browse" class="browse-words" data-in-place>
        <Words form={form} errors={errors} reader={reader} />
      </form>
      <div class="with-filters">
        <FilterPanel count={found.length} form="browse">
          <ErrorOf field="refine" errors={errors} />
          <FacetFields facets={facets} form="browse" />
          <FacetGroup title={t('facet.member')}>
            <WhoField form={form} errors={errors} engine={engine} reader={reader} />
          </FacetGroup>
          <YearFilter value={form.yearFrom} to={form.yearTo} errors={errors} form="browse" />
        </FilterPanel>
        <div id="list" tabIndex={-1} data-changes>
          <div class="list-head">
            {errors.length === 0 && <h2 data-announced>{t('browse.count', { count: found.length })}</h2>}
            <OpenFilters chosen={chosen.length} />
          </div>
          <ChosenChips
            chosen={chosen}
            without={{ href: (one) => address(queryOf(one ? without(form, one) : noFilters(form), 1)) }}
          />
          {form.ids.length > 0 && (
            <p>
              <a href={to('case-studies')}>{t('browse.all')}</a>
            </p>
          )}
          {found.length === 0 && errors.length === 0 && <NothingFound form={form} reader={reader} />}
          <CaseCards studies={shown.map((study) => summarise(study, catalogue, language))} />
          <Pager page={form.page} last={last} href={(page) => address(queryOf(form, page))} />
        </div>
      </div>
    </>
  )
}

function NothingFound({ form, reader: { t, to } }: { form: BrowseForm; reader: Reader }): VNode {
  return (
    <EmptyState icon="search-x" title={t('browse.count', { count: 0 })}>
      <p>{t('browse.none')}</p>
      {form.words !== '' && (
        <form method="post" action={to('answer')}>
          <input type="hidden" name="text" value={form.words} />
          <Button kind="solid">{t('browse.askInstead')}</Button>
        </form>
      )}
      <a href={to('case-studies')}>{t('browse.all')}</a>
    </EmptyState>
  )
}

/** Everything that narrows the list down, each to be taken away by itself. */
function chosenFilters(form: BrowseForm, facets: readonly Facet[], { catalogue }: Engine, reader: Reader): Chosen[] {
  const { t, language } = reader
  const member = catalogue.members.get(form.member)?.name[language]
  return [
    ...(form.words === '' ? [] : [{ name: 'words', value: form.words, label: `“${form.words}”` }]),
    ...chosenOf(facets),
    ...(member === undefined ? [] : [{ name: 'member', value: form.member, label: member }]),
    ...(!/^\d{4}$/.test(form.yearFrom)
      ? []
      : [{ name: 'yearFrom', value: form.yearFrom, label: t('facet.since', { year: form.yearFrom }) }]),
    ...(!/^\d{4}$/.test(form.yearTo)
      ? []
      : [{ name: 'yearTo', value: form.yearTo, label: t('facet.until', { year: form.yearTo }) }]),
  ]
}

function without(form: BrowseForm, { name, value }: Chosen): BrowseForm {
  const current = form[name as keyof BrowseForm]
  return { ...form, [name]: Array.isArray(current) ? current.filter((id) => id !== value) : '' }
}

function noFilters(form: BrowseForm): BrowseForm {
  return {
    ...form,
    words: '',
    technology: [],
    processArea: [],
    region: [],
    maturity: [],
    member: '',
    yearFrom: '',
    yearTo: '',
  }
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
      button={
        <Button kind="solid" icon="search">
          {t('browse.search')}
        </Button>
      }
    >
      {form.ids.map((id) => (
        <input key={id} type="hidden" name="id" value={id} />
      ))}
    </SearchField>
  )
}

function WhoField({ form, errors, engine, reader }: Omit<Props, 'found'>): VNode {
  const { t } = reader
  const { members, experience } = engine.catalogue
  const listed = [...new Set([...experience.keys(), form.member])].flatMap((code) => members.get(code) ?? [])
  return (
    <ChoiceField
      id="member"
      label={t('facet.member')}
      errors={errors}
      value={form.member}
      options={memberOptions(listed, t('facet.anyMember'), reader)}
      form="browse"
    />
  )
}
