import { type CaseStudy, type Catalogue, membersWithExperience } from '../../domain/index.js'
import type { Filters } from './case-study-filters.js'
import { regionsOf } from './older-names.js'

/** The case studies that pass all filters, or `undefined` when there is no filter. */
export function allowedBy(filters: Filters, catalogue: Catalogue): ReadonlySet<string> | undefined {
  const conditions = conditionsOf(filters, catalogue)
  if (conditions.length === 0) return undefined
  const allowed = [...catalogue.caseStudies.values()].filter((study) => conditions.every((holds) => holds(study)))
  return new Set(allowed.map((study) => study.id))
}

type Condition = (study: CaseStudy) => boolean

function conditionsOf(filters: Filters, catalogue: Catalogue): Condition[] {
  const { technologies, processAreas, maturity, yearFrom, yearTo, members } = filters
  const regions = regionsOf(filters)
  const conditions: Condition[] = []
  if (technologies.length > 0) conditions.push((study) => study.technologies.some((id) => technologies.includes(id)))
  if (processAreas.length > 0) conditions.push((study) => study.processAreas.some((id) => processAreas.includes(id)))
  if (members.length > 0)
    conditions.push((study) => membersWithExperience(study).some((code) => members.includes(code)))
  if (maturity.length > 0) conditions.push((study) => study.maturity !== null && maturity.includes(study.maturity))
  if (yearFrom !== undefined) conditions.push((study) => study.year !== null && study.year >= yearFrom)
  if (yearTo !== undefined) conditions.push((study) => study.year !== null && study.year <= yearTo)
  if (regions.length > 0) {
    conditions.push((study) =>
      membersWithExperience(study).some((code) => {
        const region = catalogue.members.get(code)?.region
        return region !== undefined && regions.includes(region)
      }),
    )
  }
  return conditions
}
