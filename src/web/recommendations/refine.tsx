import type { VNode } from 'preact'
import { FacetFields } from '../kit/facet-fields.js'
import type { Facet } from '../kit/facets.js'
import { useReader } from '../kit/reader.js'
import { YearField } from '../kit/year-field.js'
import { mostResults, type ProblemForm } from './problem-form.js'

/** Narrows the answer down. The boxes belong to the form that holds the need. */
export function Refine({ form, facets }: { form: ProblemForm; facets: readonly Facet[] }): VNode {
  const { t } = useReader()
  const chosen = facets.some(({ values }) => values.some((value) => value.chosen)) || form.yearFrom !== ''
  return (
    <section class="refine" id="refine" aria-labelledby="refine-title">
      <h2 id="refine-title">{t('refine.title')}</h2>
      <details open={chosen}>
        <summary>{t('refine.open')}</summary>
        <p class="hint">{t('refine.hint', { count: mostResults })}</p>
        <FacetFields facets={facets} form="need" />
        <YearField value={form.yearFrom} form="need" />
        <p>
          <button type="submit" form="need">
            {t('refine.apply')}
          </button>
        </p>
      </details>
    </section>
  )
}
