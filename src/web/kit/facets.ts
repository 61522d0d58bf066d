import {
  type CaseStudy,
  type Catalogue,
  maturity,
  membersWithExperience,
  wcoRegionNames,
  wcoRegions,
} from '../../domain/index.js'
import type { Reader } from './reader.js'

export const facetNames = ['technology', 'processArea', 'wcoRegion', 'maturity'] as const
export type FacetName = (typeof facetNames)[number]

export interface Facet {
  readonly name: FacetName
  readonly values: readonly {
    readonly id: string
    readonly label: string
    readonly count: number
    readonly chosen: boolean
  }[]
}

/** What case studies have in common, counted: the most frequent first, what is chosen always among them. */
export function facetsOf(
  studies: Iterable<CaseStudy>,
  chosen: Readonly<Record<FacetName, readonly string[]>>,
  catalogue: Catalogue,
  { language, t }: Reader,
): Facet[] {
  const counts = new Map<FacetName, Map<string, number>>(facetNames.map((name) => [name, new Map()]))
  const count = (name: FacetName, ids: Iterable<string>) => {
    const known = counts.get(name)!
    for (const id of new Set(ids)) known.set(id, (known.get(id) ?? 0) + 1)
  }
  for (const study of studies) {
    count('technology', study.technologies)
    count('processArea', study.processAreas)
    count('wcoRegion', regionsOf(study, catalogue))
    if (study.maturity) count('maturity', [study.maturity])
  }
  const labels: Record<FacetName, (id: string) => string | undefined> = {
    technology: (id) => catalogue.technologies.get(id)?.name[language],
    processArea: (id) => catalogue.processAreas.get(id)?.name[language],
    wcoRegion: (id) =>
      wcoRegions.map((region) => region === id && wcoRegionNames[region][language]).find(Boolean) || undefined,
    maturity: (id) =>
      maturity.options.map((stage) => stage === id && t(`maturity.${stage}`)).find(Boolean) || undefined,
  }
  return facetNames.map((name) => {
    const found = counts.get(name)!
    const ids = new Set([...found.keys(), ...chosen[name]])
    const values = [...ids].flatMap((id) => {
      const label = labels[name](id)
      return label ? [{ id, label, count: found.get(id) ?? 0, chosen: chosen[name].includes(id) }] : []
    })
    return { name, values: values.sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1)) }
  })
}

function regionsOf(study: CaseStudy, { members }: Catalogue): string[] {
  return membersWithExperience(study).flatMap((code) => members.get(code)?.wcoRegion ?? [])
}
