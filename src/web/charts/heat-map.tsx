import type { Catalogue } from '../../domain/index.js'
import type { Reader } from '../kit/reader.js'
import type { Chart } from './chart.js'
import { orderByLikeness } from './order-by-similarity.js'
import { shorten, twoLines } from './two-lines.js'

const cell = 30
const labelWidth = 250
const labelHeight = 190
const overhang = 130

/** Case studies by technology and process area. Empty cells are the message: there is no case study yet. */
export function heatMap(catalogue: Catalogue, reader: Reader): Chart {
  const { t, to, language } = reader
  const technologies = [...catalogue.technologies.values()]
  const areas = [...catalogue.processAreas.values()]
  const counted = countPairs(catalogue)
  const counts = technologies.map(({ id }) => areas.map((area) => counted.get(id)?.get(area.id) ?? 0))
  const order = orderByLikeness(counts)
  const all = technologies.length * areas.length
  const empty = counts.flat().filter((count) => count === 0).length
  return {
    name: 'technologies-areas',
    title: t('heat.finding', { empty, all }),
    source: t('heat.source', { count: catalogue.caseStudies.size }),
    width: labelWidth + areas.length * cell + overhang,
    height: labelHeight + technologies.length * cell,
    get drawing() {
      return (
        <>
          {order.columns.map((column, at) => (
            <Label
              key={areas[column]!.id}
              text={areas[column]!.name[language]}
              transform={`translate(${labelWidth + at * cell + cell / 2} ${labelHeight - 8}) rotate(-50)`}
            />
          ))}
          {order.rows.map((row, down) => (
            <g key={technologies[row]!.id} transform={`translate(0 ${labelHeight + down * cell})`}>
              <Label
                text={technologies[row]!.name[language]}
                transform={`translate(${labelWidth - 8} ${cell / 2})`}
                end
              />
              {order.columns.map((column, at) => (
                <Cell key={areas[column]!.id} x={labelWidth + at * cell} count={counts[row]![column]!} />
              ))}
            </g>
          ))}
        </>
      )
    },
    get table() {
      return {
        columns: [t('facet.technology'), t('facet.processArea'), t('chart.cases')],
        rows: order.rows.flatMap((row) =>
          order.columns.map((column) => {
            const [technology, area, count] = [technologies[row]!, areas[column]!, counts[row]![column]!]
            const query = new URLSearchParams({ technology: technology.id, processArea: area.id })
            return {
              cells: [technology.name[language], area.name[language], count],
              ...(count > 0 && { href: `${to('case-studies')}?${query}` }),
            }
          }),
        ),
      }
    },
  }
}

/** Case studies by technology, then by process area. */
function countPairs({ caseStudies }: Catalogue): Map<string, Map<string, number>> {
  const counted = new Map<string, Map<string, number>>()
  for (const { technologies, processAreas } of caseStudies.values()) {
    for (const id of new Set(technologies)) {
      const byArea = counted.get(id) ?? new Map<string, number>()
      for (const area of new Set(processAreas)) byArea.set(area, (byArea.get(area) ?? 0) + 1)
      counted.set(id, byArea)
    }
  }
  return counted
}

function Cell({ x, count }: { x: number; count: number }) {
  const level = count === 0 ? 0 : count < 3 ? 1 : count < 6 ? 2 : count < 12 ? 3 : 4
  return (
    <>
      <rect x={x + 1} y={1} width={cell - 2} height={cell - 2} class={`heat-${level}`} />
      {count > 0 && (
        <text x={x + cell / 2} y={cell / 2 + 4.5} class={`middle on-heat-${level}`}>
          {count}
        </text>
      )}
    </>
  )
}

function Label({ text, transform, end = false }: { text: string; transform: string; end?: boolean }) {
  const lines = end ? twoLines(text, 34) : [shorten(text, 34)]
  return (
    <text transform={transform} class={end ? 'end small' : 'small'}>
      <title>{text}</title>
      {lines.map((line, index) => (
        <tspan key={line} x={0} y={lines.length === 1 ? 4 : index * 13 - 2}>
          {line}
        </tspan>
      ))}
    </text>
  )
}
