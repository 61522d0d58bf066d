import type { VNode } from 'preact'
import type { InterfaceLanguage } from '../../../domain/index.js'
import { type CaseMap, plane, pointRadius } from '../../../features/insights/index.js'
import { placedAt } from '../../../platform/drawing/index.js'
import { oncePer } from '../once-per.js'
import { linesOf, widthOf } from '../wrap-text.js'
import type { NamedGroup } from './named-groups.js'
import { placeLabels } from './place-labels.js'

const letters = 13
const lineHeight = 15
const longestLine = 150
/** On a phone, where names are too small, a number stands in a circle so large. */
const badge = 34
/** Semibold letters are wider. */
const semibold = 1.06

type Place = readonly [x: number, y: number]

/** The name of a group in lines, and where it and its number stand; missing where there is no space. */
export interface GroupLabel {
  readonly lines: readonly string[]
  readonly name: Place | undefined
  readonly number: Place | undefined
}

const kept = oncePer((_: CaseMap) => new Map<InterfaceLanguage, readonly GroupLabel[]>())

/** Placed once for each language: names stay where they are when filters take dots away. */
export function labelsOf(
  map: CaseMap,
  groups: readonly NamedGroup[],
  language: InterfaceLanguage,
): readonly GroupLabel[] {
  const known = kept(map)
  const found = known.get(language) ?? placeNames(groups)
  known.set(language, found)
  return found
}

function placeNames(groups: readonly NamedGroup[]): GroupLabel[] {
  const points = groups.flatMap(({ all }) => all.map(({ place }) => place))
  const board = { ...plane, points, radius: pointRadius }
  const lines = groups.map(({ name }) => linesOf(name, { width: longestLine, size: letters }))
  const names = placeLabels(
    groups.map(({ middle }, index) => ({
      width: Math.max(...lines[index]!.map((line) => widthOf(line, letters) * semibold)),
      height: lines[index]!.length * lineHeight + 2,
      near: middle,
    })),
    board,
  )
  const numbers = placeLabels(
    groups.map(({ middle }) => ({ width: badge, height: badge, near: middle })),
    board,
  )
  return groups.map((_, index) => ({ lines: lines[index]!, name: names[index], number: numbers[index] }))
}

/** The name of a group where it lies, and its number for small screens. */
export function GroupName({ number, label, zoom }: { number: number; label: GroupLabel; zoom: number }): VNode {
  const { lines, name, number: at } = label
  return (
    <g class={`name of-group-${number}`}>
      {name && (
        <g class="name-words" transform={placedAt(name, zoom)}>
          <text class={`middle label ink-${number}`}>
            {lines.map((line, down) => (
              <tspan key={line} x={0} y={(down - (lines.length - 1) / 2) * lineHeight + 4}>
                {line}
              </tspan>
            ))}
          </text>
        </g>
      )}
      {at && (
        <g class="name-number" transform={placedAt(at, zoom)}>
          <circle r={badge / 2 - 1} class={`group-${number}`} />
          <text class="middle on-group large" y={9}>
            {number}
          </text>
        </g>
      )}
    </g>
  )
}
