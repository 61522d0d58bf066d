import type { ComponentChildren, VNode } from 'preact'
import type { Facet } from './facets.js'
import { Icon } from './icon.js'
import { useReader } from './reader.js'

/** What is shown at once; the rest is behind "more". */
const shownAtOnce = 5

/** Boxes to tick, one group for each facet. @param form the form they belong to, where they stand outside of it */
export function FacetFields({ facets, form }: { facets: readonly Facet[]; form?: string }): VNode {
  const { t } = useReader()
  return (
    <>
      {facets
        .filter(({ values }) => values.length > 0)
        .map(({ name, values }) => {
          const rest = values.slice(shownAtOnce)
          return (
            <FacetGroup key={name} title={t(`facet.${name}`)}>
              <fieldset>
                <legend class="unseen">{t(`facet.${name}`)}</legend>
                <Boxes name={name} values={values.slice(0, shownAtOnce)} form={form} />
                {rest.length > 0 && (
                  <details open={rest.some(({ chosen }) => chosen)}>
                    <summary>{t('facet.more', { count: rest.length })}</summary>
                    <Boxes name={name} values={rest} form={form} />
                  </details>
                )}
              </fieldset>
            </FacetGroup>
          )
        })}
    </>
  )
}

/** One kind of filter, which can be folded away. */
export function FacetGroup({ title, children }: { title: string; children: ComponentChildren }): VNode {
  return (
    <details class="facet" open>
      <summary>
        {title}
        <Icon name="chevron-down" />
      </summary>
      {children}
    </details>
  )
}

function Boxes({ name, values, form }: Facet & { form: string | undefined }): VNode {
  const { number } = useReader()
  return (
    <ul>
      {values.map(({ id, label, count, chosen }) => (
        <li key={id}>
          <label class={count === 0 && !chosen ? 'box empty' : 'box'}>
            <input id={`${name}-${id}`} type="checkbox" name={name} value={id} checked={chosen} form={form} />
            <span>{label}</span> <span class="count">{number(count)}</span>
          </label>
        </li>
      ))}
    </ul>
  )
}
