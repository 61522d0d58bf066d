import {
  type CaseStudy,
  type Catalogue,
  type InterfaceLanguage,
  maturity,
  membersWithExperience,
} from '../../domain/index.js'
import { translate } from '../../messages/translate.js'

export const facetNames = ['technology', 'processArea', 'region', 'maturity'] as const
export type FacetName = (typeof facetNames)[number]

export interface FacetValue {
  readonly id: string
  readonly name: string
  /** Number of case studies. */
  readonly count: number
}

/** What case studies have in common, counted: the most frequent first. */
export function countFacets(
  studies: Iterable<CaseStudy>,
  catalogue: Catalogue,
  language: InterfaceLanguage,
): Record<FacetName, FacetValue[]> {
  const counts = new Map<FacetName, Map<string, number>>(facetNames.map((name) => [name, new Map()]))
  const count = (name: FacetName, ids: Iterable<string>) => {
    const known = counts.get(name)!
    for (const id of new Set(ids)) known.set(id, (known.get(id) ?? 0) + 1)
  }
  for (const study of studies) {
    count('technology', study.technologies)
    count('processArea', study.processAreas)
    count('region', regionsOf(study, catalogue))
    if (study.maturity) count('maturity', [study.maturity])
  }
  const valuesOf = (name: FacetName): FacetValue[] =>
    [...counts.get(name)!]
      .flatMap(([id, number]) => {
        const label = facetLabel(name, id, catalogue, language)
        return label ? [{ id, name: label, count: number }] : []
      })
      .sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1))
  return Object.fromEntries(facetNames.map((name) => [name, valuesOf(name)])) as Record<FacetName, FacetValue[]>
}

/** The name of a value; undefined for a value that does not exist. */
export function facetLabel(
  facet: FacetName,
  id: string,
  { technologies, processAreas, regions }: Catalogue,
  language: InterfaceLanguage,
): string | undefined {
  if (facet === 'technology') return technologies.get(id)?.name[language]
  if (facet === 'processArea') return processAreas.get(id)?.name[language]
  if (facet === 'region') return regions.get(id)?.name[language]
  const stage = maturity.safeParse(id)
  return stage.success ? translate(language, `maturity.${stage.data}`) : undefined
}

function regionsOf(study: CaseStudy, { members }: Catalogue): string[] {
  return membersWithExperience(study).flatMap((code) => members.get(code)?.region ?? [])
}
