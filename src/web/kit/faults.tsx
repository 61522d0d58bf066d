import type { VNode } from 'preact'
import type { Fault } from './fault.js'
import { useReader } from './reader.js'

/** What is wrong, before everything else; each line leads to its field. */
export function FaultSummary({ faults }: { faults: readonly Fault[] }): VNode | null {
  const { t } = useReader()
  if (faults.length === 0) return null
  return (
    <section class="faults" role="alert" aria-labelledby="faults-title">
      <h2 id="faults-title">{t('fault.title')}</h2>
      <p>{t('fault.kept')}</p>
      <ul>
        {faults.map(({ field, key, values }) => (
          <li key={field}>
            <a href={`#${field}`}>{t(key, values)}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The same beside the field; the field names it as its description. */
export function FaultOf({ field, faults }: { field: string; faults: readonly Fault[] }): VNode | null {
  const { t } = useReader()
  const fault = faults.find((one) => one.field === field)
  return fault ? (
    <p class="fault" id={`${field}-fault`}>
      {t(fault.key, fault.values)}
    </p>
  ) : null
}

/** What tells assistive technology about a field: its hint, and its fault where it has one. */
export function described(field: string, faults: readonly Fault[], hint = true) {
  const faulty = faults.some((fault) => fault.field === field)
  const ids = [hint && `${field}-hint`, faulty && `${field}-fault`].filter(Boolean).join(' ')
  return { ...(ids && { 'aria-describedby': ids }), ...(faulty && { 'aria-invalid': 'true' as const }) }
}
