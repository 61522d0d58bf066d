import type { CaseStudy, Catalogue } from '../../domain/index.js'
import { countFacets, type FacetName, facetLabel, facetNames } from '../../features/catalogue/index.js'
import type { Reader } from './reader.js'

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
  { language }: Reader,
): Facet[] {
  const counted = countFacets(studies, catalogue, language)
  return facetNames.map((name) => {
    const found = counted[name].map(({ name: label, ...value }) => ({ ...value, label }))
    const missing = chosen[name].flatMap((id) => {
      const label = found.some((value) => value.id === id) ? undefined : facetLabel(name, id, catalogue, language)
      return label ? [{ id, label, count: 0 }] : []
    })
    return {
      name,
      values: [...found, ...missing].map((value) => ({ ...value, chosen: chosen[name].includes(value.id) })),
    }
  })
}
