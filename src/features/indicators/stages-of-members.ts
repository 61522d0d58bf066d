import { type CaseStudy, type Catalogue, type Maturity, maturity } from '../../domain/index.js'
import type { MemberGroup } from '../surveys/index.js'
import type { Counted } from './indicator.js'
import type { StageCounts } from './stage-counts.js'

/** How far a member is with one technology. */
interface Progress {
  /** Place among the options of maturity. */
  furthest: number
  inService: CaseStudy[]
}

/** For each technology, which members of a group have it in service, and how far the others are. */
export function stagesOfMembers({ members }: MemberGroup, { technologies, experience }: Catalogue): Counted[] {
  const byTechnology = new Map([...technologies.keys()].map((id) => [id, [] as Progress[]]))
  for (const code of members) {
    for (const [id, progress] of progressOf(experience.get(code) ?? [])) byTechnology.get(id)?.push(progress)
  }
  return [...byTechnology].map(([technology, all]) => ({
    technology,
    since: all.flatMap(({ inService }) => (inService.length === 0 ? [] : [earliest(inService)])),
    of: members.size,
    stages: countStages(all),
  }))
}

function progressOf(studies: readonly CaseStudy[]): Map<string, Progress> {
  const found = new Map<string, Progress>()
  for (const study of studies) {
    const stage = study.maturity ?? 'study'
    for (const id of study.technologies) {
      const progress = found.get(id) ?? { furthest: 0, inService: [] }
      progress.furthest = Math.max(progress.furthest, maturity.options.indexOf(stage))
      if (stage === 'production') progress.inService.push(study)
      found.set(id, progress)
    }
  }
  return found
}

function countStages(all: readonly Progress[]): StageCounts {
  const count = (stage: Maturity) => all.filter(({ furthest }) => maturity.options[furthest] === stage).length
  return { production: count('production'), pilot: count('pilot'), study: count('study') }
}

/** The year of the first of them; null when one has no year, for it may be the first. */
export function earliest(studies: readonly Pick<CaseStudy, 'year'>[]): number | null {
  return studies.reduce<number | null>(
    (first, { year }) => (first === null || year === null ? null : Math.min(first, year)),
    Number.POSITIVE_INFINITY,
  )
}
