import type { CaseStudy, Maturity, TechnologyStage } from '../../domain/index.js'

/** How far the asking member is with technologies, as it said itself; by id of the technology. */
export type Stages = ReadonlyMap<string, TechnologyStage>

/** A technology with which somebody is further than the asking member, and how easy that makes it to learn from them. */
export interface StageLead {
  readonly technologyId: string
  /** 0..1. */
  readonly fit: number
}

const ownStep: Readonly<Record<TechnologyStage, number>> = {
  'not-considered': 0,
  studying: 1,
  // It has been where others are who study it again.
  stopped: 1,
  pilot: 2,
  'in-service': 3,
}
const theirStep: Readonly<Record<Maturity, number>> = { study: 1, pilot: 2, production: 3 }

/** By how many steps they are ahead: who is one or two ahead has just solved what comes next; a leader has forgotten it. */
const fitByLead: Readonly<Record<number, number>> = { 0: 0.5, 1: 1, 2: 1, 3: 0.5 }

/**
 * How easy it is to learn from what somebody did with case studies: the best of their technologies. `undefined` where the
 * asking member said nothing about any of these, or nobody knows how far the others are.
 */
export function stageLead(stages: Stages, studies: readonly CaseStudy[]): StageLead | undefined {
  const leads = studies.flatMap(({ maturity, technologies }) =>
    maturity === null
      ? []
      : technologies.flatMap((technologyId) => {
          const own = stages.get(technologyId)
          return own === undefined ? [] : [{ technologyId, fit: fitByLead[theirStep[maturity] - ownStep[own]] ?? 0 }]
        }),
  )
  return leads.reduce<StageLead | undefined>((best, one) => (best && best.fit >= one.fit ? best : one), undefined)
}
