import type { VNode } from 'preact'
import type { Facet } from '../facets.js'
import type { Fault, NeedForm } from '../need-form.js'
import { useReader } from '../reader.js'
import { FacetFields } from './facet-fields.js'
import { described, FaultOf } from './faults.js'

interface Props {
  readonly form: NeedForm
  readonly faults: readonly Fault[]
  readonly chosen: readonly Facet[]
}

/** The filters of a form that must be sent again: whatever was ticked still is, and what is wrong can be put right. */
export function KeptFilters({ form, faults, chosen }: Props): VNode {
  const { t } = useReader()
  return (
    <div id="refine" tabIndex={-1}>
      <FaultOf field="refine" faults={faults} />
      <FacetFields facets={chosen} />
      {form.yearFrom !== '' && (
        <div class="field">
          <label for="yearFrom">{t('facet.yearFrom')}</label>
          <FaultOf field="yearFrom" faults={faults} />
          <input
            id="yearFrom"
            name="yearFrom"
            inputMode="numeric"
            size={6}
            value={form.yearFrom}
            {...described('yearFrom', faults, false)}
          />
        </div>
      )}
    </div>
  )
}
