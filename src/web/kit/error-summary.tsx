import type { VNode } from 'preact'
import type { FormError } from './form-error.js'
import { useReader } from './reader.js'

/** Everything that is wrong with a form, before its content; each line leads to its field. */
export function ErrorSummary({ errors }: { errors: readonly FormError[] }): VNode | null {
  const { t } = useReader()
  if (errors.length === 0) return null
  return (
    <section class="errors" role="alert" aria-labelledby="errors-title">
      <h2 id="errors-title">{t('form.error.title')}</h2>
      <p>{t('form.error.kept')}</p>
      <ul>
        {errors.map(({ field, key, values }) => (
          <li key={field}>
            <a href={`#${field}`}>{t(key, values)}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The error of one field, beside it; the field names it as its description. */
export function ErrorOf({ field, errors }: { field: string; errors: readonly FormError[] }): VNode | null {
  const { t } = useReader()
  const error = errors.find((one) => one.field === field)
  return error ? (
    <p class="error" id={`${field}-error`}>
      {t(error.key, error.values)}
    </p>
  ) : null
}

/** What tells assistive technology about a field: its hint, and its error where it has one. */
export function described(field: string, errors: readonly FormError[], hint: boolean) {
  const isInvalid = errors.some((error) => error.field === field)
  const ids = [hint && `${field}-hint`, isInvalid && `${field}-error`].filter(Boolean).join(' ')
  return { ...(ids && { 'aria-describedby': ids }), ...(isInvalid && { 'aria-invalid': 'true' as const }) }
}
