import type { VNode } from 'preact'
import type { Fault } from './fault.js'
import { described, FaultOf } from './faults.js'
import { useReader } from './reader.js'

/** The year from which on case studies are wanted. */
export function YearField({ value, faults }: { readonly value: string; readonly faults: readonly Fault[] }): VNode {
  const { t } = useReader()
  return (
    <div class="field">
      <label for="yearFrom">{t('facet.yearFrom')}</label>
      <FaultOf field="yearFrom" faults={faults} />
      <input
        id="yearFrom"
        name="yearFrom"
        inputMode="numeric"
        size={6}
        value={value}
        {...described('yearFrom', faults, false)}
      />
    </div>
  )
}
