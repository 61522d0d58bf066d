import type { Catalogue } from '../../domain/index.js'
import type { Engine } from '../../engine/index.js'
import type { Reader } from '../kit/reader.js'
import type { Chart } from './chart.js'
import { heatMap } from './heat-map.js'
import { type MeaningMap, meaningMap } from './meaning/meaning-map.js'
import { type Shown, shownPairs, studiesOf, withQuery } from './shown.js'
import { timeline } from './timeline.js'
import { type View, viewPairs, wholeView } from './view.js'
import { hasMap, viewOfRegion, worldMap } from './world-map.js'

/** What of a chart is shown, as its address says. */
export interface ChartShown {
  readonly shown: Shown
  readonly view: View
  /** On the map of meaning, the group that is brought out. */
  readonly group: string
}

/** One question, one chart. */
const charts = {
  world: ({ catalogue }: Engine, reader: Reader, { shown, view }: ChartShown) => {
    const closer = view === wholeView && shown.region !== '' ? viewOfRegion(shown.region, catalogue) : view
    return worldMap(studiesOf(shown, catalogue), catalogue, reader, { shown, view: closer })
  },
  years: ({ catalogue }: Engine, reader: Reader, { shown }: ChartShown) =>
    timeline(studiesOf(shown, catalogue), reader, { shown }),
  'technologies-areas': ({ catalogue }: Engine, reader: Reader, { shown }: ChartShown) =>
    heatMap(catalogue, reader, { studies: studiesOf(shown, catalogue), shown }),
  meaning: ({ snapshot }: Engine, reader: Reader, { shown, view, group }: ChartShown) =>
    meaningMap(snapshot, reader, { shown, view, group }),
}
export type ChartName = keyof typeof charts
export const chartNames = Object.keys(charts) as ChartName[]

export function isChart(name: string): name is ChartName {
  return Object.hasOwn(charts, name)
}

export function chartNamesFor(catalogue: Catalogue): ChartName[] {
  return hasMap(catalogue) ? chartNames : chartNames.filter((name) => name !== 'world')
}

export async function chartNamed(
  name: ChartName,
  engine: Engine,
  reader: Reader,
  asked: ChartShown,
): Promise<Chart | MeaningMap> {
  return charts[name](engine, reader, asked)
}

/** The address of a chart, or of one of its files, as it is shown now. */
export function chartAddress(
  { to }: Reader,
  file: string,
  { shown, view = wholeView, group = '' }: Pick<ChartShown, 'shown'> & Partial<ChartShown>,
): string {
  return withQuery(to('insights', file), [
    ...shownPairs(shown),
    ...viewPairs(view),
    ...(group === '' ? [] : [['group', group] as const]),
  ])
}
