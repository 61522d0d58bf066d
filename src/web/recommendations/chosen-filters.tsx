import type { VNode } from 'preact'
import { ErrorOf } from '../kit/error-summary.js'
import { FacetFields } from '../kit/facet-fields.js'
import type { Facet } from '../kit/facets.js'
import type { FormError } from '../kit/form-error.js'
import { YearField } from '../kit/year-field.js'
import type { ProblemForm } from './problem-form.js'

interface Props {
  readonly form: ProblemForm
  readonly errors: readonly FormError[]
  readonly chosen: readonly Facet[]
}

/** The filters of a form that must be sent again: whatever was ticked still is, and what is wrong can be put right. */
export function ChosenFilters({ form, errors, chosen }: Props): VNode {
  return (
    <div id="refine" tabIndex={-1}>
      <ErrorOf field="refine" errors={errors} />
      <FacetFields facets={chosen} />
      {form.yearFrom !== '' && <YearField value={form.yearFrom} errors={errors} />}
    </div>
  )
}
