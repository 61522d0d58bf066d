import { type CaseStudy, type Catalogue, type Maturity, maturity } from '../../domain/index.js'
import type { MemberGroup } from '../surveys/index.js'
import type { Counted } from './indicator.js'
import type { StageCounts } from './stage-counts.js'

/** For each technology, which members of a group have it in service, and how far the others are. */
export function stagesOfMembers({ members }: MemberGroup, { technologies, experience }: Catalogue): Counted[] {
  const byTechnology = new Map([...technologies.keys()].map((id) => [id, [] as (readonly CaseStudy[])[]]))
  for (const code of members) {
    const studies = experience.get(code) ?? []
    const used = new Set(studies.flatMap((study) => study.technologies))
    for (const id of used) {
      byTechnology.get(id)?.push(studies.filter((study) => study.technologies.includes(id)))
    }
  }
  return [...byTechnology].map(([technology, portfolios]) => ({
    technology,
    since: portfolios.flatMap((studies) => {
      const inService = studies.filter((study) => study.maturity === 'production')
      return inService.length === 0 ? [] : [earliest(inService)]
    }),
    of: members.size,
    stages: countStages(portfolios),
  }))
}

function countStages(portfolios: readonly (readonly CaseStudy[])[]): StageCounts {
  const furthest = portfolios.map((studies) =>
    Math.max(...studies.map((study) => maturity.options.indexOf(study.maturity ?? 'study'))),
  )
  const count = (stage: Maturity) => furthest.filter((place) => maturity.options[place] === stage).length
  return { study: count('study'), pilot: count('pilot'), production: count('production') }
}

/** The year of the first of them; null when one has no year, for it may be the first. */
export function earliest(studies: readonly Pick<CaseStudy, 'year'>[]): number | null {
  return studies.reduce<number | null>(
    (first, { year }) => (first === null || year === null ? null : Math.min(first, year)),
    Number.POSITIVE_INFINITY,
  )
}
