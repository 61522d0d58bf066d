import type { VNode } from 'preact'
import { FacetGroup } from './facet-fields.js'
import { LineField } from './field.js'
import type { FormError } from './form-error.js'
import { useReader } from './reader.js'

interface Props {
  readonly value: string
  readonly errors?: readonly FormError[]
  /** The form it belongs to, where it stands outside of it. */
  readonly form?: string
}

/** The year from which on case studies are wanted. */
export function YearField({ value, errors = [], form }: Props): VNode {
  const { t } = useReader()
  const input = { inputMode: 'numeric', size: 6, ...(form !== undefined && { form }) }
  return <LineField id="yearFrom" label={t('facet.yearFrom')} value={value} errors={errors} input={input} />
}

/** The same as one of the filters of a list. @param to the last year that is wanted, where that can be said too */
export function YearFilter({ to, ...from }: Props & { to?: string }): VNode {
  const { t } = useReader()
  const input = { inputMode: 'numeric', size: 6, ...(from.form !== undefined && { form: from.form }) }
  return (
    <FacetGroup title={t('facet.when')}>
      <YearField {...from} />
      {to !== undefined && (
        <LineField id="yearTo" label={t('facet.yearTo')} value={to} errors={from.errors ?? []} input={input} />
      )}
    </FacetGroup>
  )
}
