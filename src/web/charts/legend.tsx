import type { VNode } from 'preact'
import { useReader } from '../kit/reader.js'
import type { LegendItem } from './chart.js'

/** What the signs of a chart stand for. Pointing at one brings out its marks; where it leads somewhere, following it does. */
export function Legend({ items }: { items: readonly LegendItem[] }): VNode {
  const { t, number } = useReader()
  return (
    <ul class="legend" aria-label={t('chart.legend')}>
      {items.map(({ label, sign, marks, href, count }) => {
        const inside = (
          <>
            <svg viewBox="0 0 20 20" class="drawing swatch" aria-hidden="true">
              {sign}
            </svg>
            <span>{label}</span>
            {count !== undefined && <span class="count">{number(count)}</span>}
          </>
        )
        return (
          <li key={label} data-marks={marks}>
            {href === undefined ? inside : <a href={href}>{inside}</a>}
          </li>
        )
      })}
    </ul>
  )
}
