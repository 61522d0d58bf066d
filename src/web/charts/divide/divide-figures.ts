import {
  type Comparable,
  type IndicatorId,
  type IndicatorReading,
  type IndicatorValue,
  indicatorIds,
  readIndicators,
} from '../../../features/indicators/index.js'
import type { Visit } from '../../kit/visit.js'
import { addsUp, lastYearOf } from './in-years.js'
import type { Plotted } from './plotted.js'

/** What the page shows. */
export interface DivideShown {
  readonly by: Comparable
  /** The technology that is compared in detail; where there is none of that name, the most common one. */
  readonly technology: string
}

export interface DivideFigures {
  readonly figures: readonly { readonly id: IndicatorId; readonly plotted: Plotted }[]
  readonly stages: IndicatorReading
}

/** Every indicator for the groups that are compared, beside all members together. */
export async function readFigures(
  { services, viewer, reader, engine }: Visit,
  { by, technology: named }: DivideShown,
): Promise<DivideFigures> {
  const { language, to } = reader
  const asked = { ids: indicatorIds, by: [by, 'all'] as const, language }
  const [compared, whole] = (await readIndicators(services, viewer, asked)) as [IndicatorReading[], IndicatorReading[]]
  const technology = chosenTechnology(stagesIn(whole).values, named)
  const technologyName = engine.catalogue.technologies.get(technology)?.name[language] ?? technology
  const lastYear = lastYearOf(whole.filter(addsUp).flatMap(({ values }) => values))
  const figures = compared.map((reading, index) => {
    const isStages = reading.id === 'stages'
    const of = (values: readonly IndicatorValue[]) =>
      isStages ? values.filter((value) => value.technology === technology) : values
    const plotted: Plotted = {
      reading,
      name: isStages ? `${reading.name} – ${technologyName}` : reading.name,
      values: of(reading.values),
      whole: of(whole[index]!.values)[0],
      lastYear,
      recordsOf: ({ group }) => {
        if (!addsUp(reading) || group.by !== 'region') return undefined
        const regions = group.values.map((region) => ['region', region])
        return `${to('case-studies')}?${new URLSearchParams([...regions, ...(isStages ? [['technology', technology]] : [])])}`
      },
    }
    return { id: reading.id, plotted }
  })
  return { figures, stages: stagesIn(compared) }
}

function stagesIn(readings: readonly IndicatorReading[]): IndicatorReading {
  return readings.find(({ id }) => id === 'stages')!
}

/** The technology of that name or, if there is none, the one that most members have in service. */
function chosenTechnology(values: readonly IndicatorValue[], named: string): string {
  const inOrder = [...values].sort((left, right) => right.value! - left.value!)
  const found = inOrder.find(({ technology }) => technology === named) ?? inOrder[0]
  return found?.technology ?? ''
}
