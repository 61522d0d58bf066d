import type { TopicForm } from '../../src/features/learning/collection.js'
import type { LearningStep } from '../../src/features/learning/learning-curve.js'
import type { ReliabilityBin } from '../../src/ranking/index.js'

/** Colours that are readable in grey, on light and on dark background. */
const style =
  'text{font:13px system-ui,sans-serif;fill:#555}.a{fill:#1f4e79}.line{stroke:#1f4e79;fill:none;stroke-width:2}.rule{stroke:#999;stroke-width:1}.ideal{stroke:#999;stroke-dasharray:4 4}'

function svg(width: number, height: number, title: string, body: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-label="${title}"><title>${title}</title><style>${style}</style>${body}</svg>\n`
}

/** Predicted against observed probability; the size of a point shows its count. */
export function reliabilityChart(bins: readonly ReliabilityBin[]): string {
  const [left, top, size] = [50, 20, 320]
  const x = (value: number) => (left + value * size).toFixed(1)
  const y = (value: number) => (top + (1 - value) * size).toFixed(1)
  const ticks = [0, 0.25, 0.5, 0.75, 1]
    .map(
      (value) =>
        `<text x="${x(value)}" y="${top + size + 18}" text-anchor="middle">${value * 100}</text><text x="${left - 8}" y="${Number(y(value)) + 4}" text-anchor="end">${value * 100}</text>`,
    )
    .join('')
  const points = bins
    .map(
      ({ predicted, observed, count }) =>
        `<circle class="a" cx="${x(predicted)}" cy="${y(observed)}" r="${Math.min(9, 2 + Math.log10(count) * 1.7).toFixed(1)}"/>`,
    )
    .join('')
  const path = bins
    .map(({ predicted, observed }, index) => `${index === 0 ? 'M' : 'L'}${x(predicted)} ${y(observed)}`)
    .join('')
  return svg(
    400,
    385,
    'Of matches with a score of 80, about four in five are useful',
    `<rect class="rule" fill="none" x="${left}" y="${top}" width="${size}" height="${size}"/><path class="ideal" d="M${x(0)} ${y(0)}L${x(1)} ${y(1)}"/><path class="line" d="${path}"/>${points}${ticks}<text x="${left + size / 2}" y="${top + size + 38}" text-anchor="middle">score</text><text x="14" y="${top + size / 2}" text-anchor="middle" transform="rotate(-90 14 ${top + size / 2})">useful, of a hundred</text>`,
  )
}

/** nDCG@10 of each step, one row of dots per step. */
export function stepsChart(
  rows: readonly { readonly name: string; readonly values: Readonly<Partial<Record<TopicForm, number>>> }[],
): string {
  const [left, top, width, step] = [230, 30, 420, 26]
  const [from, to] = [0, 0.8]
  const x = (value: number) => (left + ((value - from) / (to - from)) * width).toFixed(1)
  const bottom = top + rows.length * step
  const grid = [0, 0.2, 0.4, 0.6, 0.8]
    .map(
      (value) =>
        `<path class="rule" opacity=".4" d="M${x(value)} ${top - 8}V${bottom}"/><text x="${x(value)}" y="${top - 14}" text-anchor="middle">${value.toFixed(1)}</text>`,
    )
    .join('')
  const lines = rows
    .map(({ name, values }, index) => {
      const y = top + index * step + 10
      const given = Object.entries(values)
      const dots = given
        .map(
          ([form, value]) =>
            `<circle class="a" cx="${x(value)}" cy="${y}" r="4"><title>${form} ${value.toFixed(3)}</title></circle>`,
        )
        .join('')
      const all = given.map(([, value]) => value)
      return `<text x="${left - 10}" y="${y + 4}" text-anchor="end">${name}</text><path class="line" d="M${x(Math.min(...all))} ${y}H${x(Math.max(...all))}"/>${dots}`
    })
    .join('')
  return svg(
    680,
    bottom + 10,
    'Each step finds more, in every form of the needs (nDCG@10; dots are English, French, Spanish and short needs)',
    grid + lines,
  )
}

const curves = {
  repeated: 'the same needs again',
  paraphrased: 'the same in other words and languages',
  others: 'other needs',
} as const

/** nDCG@10 of repeated needs, paraphrased needs and other needs, by the number of needs with decisions. */
export function learningChart(steps: readonly LearningStep[]): string {
  const [left, top, width, height] = [50, 20, 360, 240]
  const [from, to] = [0.6, 1]
  const most = steps.at(-1)!.decided
  const x = (decided: number) => (left + (decided / most) * width).toFixed(1)
  const y = (value: number) => (top + ((to - value) / (to - from)) * height).toFixed(1)
  const grid = [0.6, 0.7, 0.8, 0.9, 1]
    .map(
      (value) =>
        `<path class="rule" opacity=".4" d="M${left} ${y(value)}H${left + width}"/><text x="${left - 8}" y="${Number(y(value)) + 4}" text-anchor="end">${value.toFixed(1)}</text>`,
    )
    .join('')
  const ticks = steps
    .map(({ decided }) => `<text x="${x(decided)}" y="${top + height + 18}" text-anchor="middle">${decided}</text>`)
    .join('')
  const lines = Object.entries(curves)
    .map(([name, label]) => {
      const values = steps.map((step) => [step.decided, step[name as keyof typeof curves]] as const)
      const path = values
        .map(([decided, value], index) => `${index === 0 ? 'M' : 'L'}${x(decided)} ${y(value)}`)
        .join('')
      const dots = values.map(([decided, value]) => `<circle class="a" cx="${x(decided)}" cy="${y(value)}" r="4"/>`)
      return `<path class="line" d="${path}"/>${dots.join('')}<text x="${left + width + 10}" y="${Number(y(values.at(-1)![1])) + 4}">${label}</text>`
    })
    .join('')
  return svg(
    690,
    310,
    'What staff decide helps the same needs when they come again, and harms no others',
    `${grid}${lines}${ticks}<text x="${left + width / 2}" y="${top + height + 38}" text-anchor="middle">needs decided on</text>`,
  )
}
