import type { CaseStudy, Implementer } from '../../domain/index.js'

/** One case study of two: the texts of the first one, the facts of both. */
export function unite(first: CaseStudy, other: CaseStudy): CaseStudy {
  const itself = (text: string) => text
  const folded = (text: string) => text.toLowerCase()
  return {
    ...first,
    technologies: union(first.technologies, other.technologies, itself),
    processAreas: union(first.processAreas, other.processAreas, itself),
    tags: union(first.tags, other.tags, folded),
    partners: union(first.partners, other.partners, folded),
    sources: union(first.sources, other.sources, ({ url }) => url),
    implementers: strongest([...first.implementers, ...other.implementers]),
  }
}

/** Each item once, those of the first list first. */
function union<T>(one: readonly T[], other: readonly T[], keyOf: (item: T) => string): T[] {
  const found = new Map<string, T>()
  for (const item of [...one, ...other]) if (!found.has(keyOf(item))) found.set(keyOf(item), item)
  return [...found.values()]
}

const byStrength: readonly Implementer['role'][] = ['lead', 'partner', 'supporter']

/** Each member once, in the role that says most. */
function strongest(implementers: readonly Implementer[]): Implementer[] {
  const found = new Map<string, Implementer>()
  for (const one of implementers) {
    const before = found.get(one.member)
    if (!before || byStrength.indexOf(one.role) < byStrength.indexOf(before.role)) found.set(one.member, one)
  }
  return [...found.values()]
}
