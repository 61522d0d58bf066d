import type { VNode } from 'preact'
import { FacetFields } from '../kit/facet-fields.js'
import type { Facet } from '../kit/facets.js'
import type { Fault } from '../kit/fault.js'
import { FaultOf } from '../kit/faults.js'
import { YearField } from '../kit/year-field.js'
import type { NeedForm } from './problem-form.js'

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
