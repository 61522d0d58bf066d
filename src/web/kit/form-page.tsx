import type { ComponentChildren } from 'preact'
import { ErrorSummary } from './error-summary.js'
import type { FormError } from './form-error.js'
import type { Page } from './page.js'
import type { Reader } from './reader.js'

interface Form {
  readonly title: string
  readonly errors: readonly FormError[]
  /** What stands before the heading, such as the way back. */
  readonly before?: ComponentChildren
  readonly children: ComponentChildren
  /** 400 where there are errors and nothing else is said. */
  readonly status?: number
  /** See `Page`. */
  readonly form?: Page['form']
}

/** A page around a form: its errors first, then its heading; the title of the window says that there are errors. */
export function formPage({ t }: Reader, { title, errors, before, children, status, form }: Form) {
  const isInvalid = errors.length > 0
  return {
    title: isInvalid ? t('form.error.pageTitle') : title,
    status: status ?? (isInvalid ? 400 : 200),
    ...(form && { form }),
    body: (
      <>
        <ErrorSummary errors={errors} />
        {before}
        <h1>{title}</h1>
        {children}
      </>
    ),
  } satisfies Page
}
