import type { CaseStudy } from '../../domain/index.js'
import type { CaseSearch, Engine } from '../../engine/index.js'
import { summarise } from '../../features/catalogue/index.js'
import { normalise } from '../../platform/vectors/index.js'
import { evenly, type WholeTexts } from '../../ranking/index.js'
import type { Reader } from '../kit/reader.js'
import type { Chart } from './chart.js'
import { onPlane } from './principal-axes.js'
import { twoLines } from './two-lines.js'

const width = 720
const height = 460
const margin = 30
/** Case studies on the map at most: more would be one spot. */
const mostPlaces = 2_000
/** Labels on the map at most, for areas with at least so many case studies. */
const mostLabels = 10
const leastForLabel = 4

type Place = readonly [number, number]

/** Case studies by meaning: what is alike lies together; where nothing lies, nothing is known. */
export async function meaningMap(engine: Engine, reader: Reader): Promise<Chart> {
  const { t, to, language, list } = reader
  const { catalogue } = engine
  const places = await placesOf(engine.snapshot.search)
  const studies = [...catalogue.caseStudies.values()].flatMap((study) => {
    const place = places.get(study.id)
    return place ? [{ study, place }] : []
  })
  const labels = labelsOf(studies, engine)
  const name = (id: string) => catalogue.processAreas.get(id)?.name[language] ?? id
  const largest = list(labels.slice(0, 3).map(({ area }) => name(area)))
  return {
    name: 'meaning',
    title: studies.length === 0 ? t('meaning.nothing') : t('meaning.finding', { areas: largest }),
    source: t('meaning.source', { count: studies.length }),
    width,
    height,
    get drawing() {
      return (
        <>
          <rect x={0.5} y={0.5} width={width - 1} height={height - 1} class="frame" />
          {studies.map(({ study, place: [cx, cy] }) => {
            const { title } = summarise(study, catalogue, language)
            return (
              <a key={study.id} href={to('case-studies', study.id)} aria-label={title} tabIndex={-1}>
                <title>{title}</title>
                <circle cx={cx} cy={cy} r={4.5} class="some" />
              </a>
            )
          })}
          {labels.map(({ area, place: [x, y] }) => (
            <text key={area} class="middle label">
              {twoLines(name(area), 24).map((line, index) => (
                <tspan key={line} x={x} y={y + index * 15}>
                  {line}
                </tspan>
              ))}
            </text>
          ))}
        </>
      )
    },
    get table() {
      return {
        columns: [t('map.caseStudy'), t('facet.processArea'), 'x', 'y'],
        rows: studies.map(({ study, place }) => ({
          cells: [summarise(study, catalogue, language).title, study.processAreas.map(name).join('; '), ...place],
          href: to('case-studies', study.id),
        })),
      }
    },
  }
}

/** Computed once for each set of vectors. */
const known = new WeakMap<CaseSearch, Promise<ReadonlyMap<string, Place>>>()

function placesOf(search: CaseSearch): Promise<ReadonlyMap<string, Place>> {
  const found = known.get(search) ?? computePlaces(search)
  known.set(search, found)
  return found
}

async function computePlaces(search: CaseSearch): Promise<ReadonlyMap<string, Place>> {
  const { wholes } = await search.textsOf(evenly(search.caseStudyIds, mostPlaces))
  if (!wholes) return new Map()
  const ids = evenly(wholes.caseStudyIds, mostPlaces)
  const points = onPlane(ids.map((id) => meaningOf(id, wholes)))
  const scale = (axis: 0 | 1, length: number) => {
    const values = points.map((point) => point[axis])
    const [low, high] = [Math.min(...values), Math.max(...values)]
    return (value: number) =>
      Math.round((margin + ((value - low) / (high - low || 1)) * (length - 2 * margin)) * 10) / 10
  }
  const [x, y] = [scale(0, width), scale(1, height)]
  return new Map(ids.map((id, index) => [id, [x(points[index]![0]), y(points[index]![1])]]))
}

/** The mean of a case study's whole texts over its languages, in the view in which likeness is measured. */
function meaningOf(id: string, wholes: WholeTexts): Float32Array {
  const sum = new Float32Array(wholes.width / 2)
  for (const view of wholes.throughHead(id).values())
    for (let index = 0; index < sum.length; index++) sum[index]! += view[index]!
  return normalise(sum)
}

/** Where process areas lie: the median of their case studies. The largest come first; none covers another. */
function labelsOf(studies: readonly { study: CaseStudy; place: Place }[], { catalogue }: Engine) {
  const areas = [...catalogue.processAreas.keys()]
    .map((area) => ({
      area,
      places: studies.flatMap(({ study, place }) => (study.processAreas[0] === area ? [place] : [])),
    }))
    .filter(({ places }) => places.length >= leastForLabel)
    .sort((left, right) => right.places.length - left.places.length || (left.area < right.area ? -1 : 1))
  const labels: { area: string; place: Place }[] = []
  for (const { area, places } of areas) {
    const place: Place = [
      Math.min(width - 85, Math.max(85, median(places.map(([x]) => x)))),
      median(places.map(([, y]) => y)),
    ]
    const covers = labels.some(({ place: [x, y] }) => Math.abs(x - place[0]) < 170 && Math.abs(y - place[1]) < 34)
    if (!covers && labels.length < mostLabels) labels.push({ area, place })
  }
  return labels
}

function median(values: readonly number[]): number {
  return [...values].sort((left, right) => left - right)[Math.floor(values.length / 2)]!
}
