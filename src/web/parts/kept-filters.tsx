import type { VNode } from 'preact'
import type { Facet } from '../facets.js'
import type { Fault, NeedForm } from '../need-form.js'
import { FacetFields } from './facet-fields.js'
import { FaultOf } from './faults.js'
import { YearField } from './year-field.js'

interface Props {
  readonly form: NeedForm
  readonly faults: readonly Fault[]
  readonly chosen: readonly Facet[]
}

/** The filters of a form that must be sent again: whatever was ticked still is, and what is wrong can be put right. */
export function KeptFilters({ form, faults, chosen }: Props): VNode {
  return (
    <div id="refine" tabIndex={-1}>
      <FaultOf field="refine" faults={faults} />
      <FacetFields facets={chosen} />
      {form.yearFrom !== '' && <YearField value={form.yearFrom} faults={faults} />}
    </div>
  )
}
