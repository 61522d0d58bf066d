import type { VNode } from 'preact'
import { FacetFields } from '../kit/facet-fields.js'
import type { Facet } from '../kit/facets.js'
import { FilterPanel } from '../kit/filter-panel.js'
import { useReader } from '../kit/reader.js'
import { YearFilter } from '../kit/year-field.js'
import { mostResults, type ProblemForm } from './problem-form.js'

interface Props {
  readonly form: ProblemForm
  readonly facets: readonly Facet[]
  readonly count: number
}

/** Narrows the answer down. The boxes belong to the form that holds the need. */
export function Refine({ form, facets, count }: Props): VNode {
  const { t } = useReader()
  return (
    <FilterPanel count={count} form="need" hint={t('refine.hint', { count: mostResults })}>
      <FacetFields facets={facets} form="need" />
      <YearFilter value={form.yearFrom} form="need" />
    </FilterPanel>
  )
}
