import type { VNode } from 'preact'
import { RemovableChip } from './chip.js'
import type { Facet } from './facets.js'
import { useReader } from './reader.js'

/** One filter that is chosen: its field and value, and how it is read. */
export interface Chosen {
  readonly name: string
  readonly value: string
  readonly label: string
}

/** The value that stands for all filters together. */
export const everyFilter = 'all'

/** How one filter is written where it is to be taken away. */
export const writeChosen = ({ name, value }: Chosen) => `${name}:${value}`

export function chosenOf(facets: readonly Facet[]): Chosen[] {
  return facets.flatMap(({ name, values }) =>
    values.filter(({ chosen }) => chosen).map(({ id, label }) => ({ name, value: id, label })),
  )
}

/** How to get to the list without a filter: by an address, or by a button of a form. */
export type Without =
  | { readonly href: (chosen: Chosen | undefined) => string }
  | { readonly form: string; readonly action: string }

/** What is chosen, each of it and all together to be taken away. */
export function ChosenChips({ chosen, without }: { chosen: readonly Chosen[]; without: Without }): VNode | null {
  const { t } = useReader()
  if (chosen.length === 0) return null
  const way = (one: Chosen | undefined) =>
    'href' in without
      ? { href: without.href(one) }
      : { ...without, name: 'without', value: one ? writeChosen(one) : everyFilter }
  return (
    <ul class="chips chosen-filters" aria-label={t('refine.chosen')}>
      {chosen.map((one) => (
        <li key={writeChosen(one)}>
          <RemovableChip label={one.label} remove={`: ${t('refine.without')}`} {...way(one)} />
        </li>
      ))}
      <li>
        <ClearAll way={way(undefined)} />
      </li>
    </ul>
  )
}

type Way =
  | { readonly href: string }
  | { readonly form: string; readonly action: string; readonly name: string; readonly value: string }

function ClearAll({ way }: { way: Way }): VNode {
  const { t } = useReader()
  if ('href' in way) {
    return (
      <a class="button quiet" href={way.href} data-in-place>
        {t('refine.clear')}
      </a>
    )
  }
  const { action, ...sent } = way
  return (
    <button type="submit" class="quiet" formAction={action} {...sent} data-in-place>
      {t('refine.clear')}
    </button>
  )
}
