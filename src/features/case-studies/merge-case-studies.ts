import { type CaseStudy, type Implementer, InvalidInputError, type Viewer } from '../../domain/index.js'
import type { Queries } from '../../platform/database/index.js'
import { type KeptCase, passOnMerged } from '../catalogue/index.js'
import { caseToKeep, keepCase } from './write-case-studies.js'

export interface Merged {
  /** The duplicate, archived. */
  readonly from: KeptCase
  /** What now says what both said. */
  readonly into: KeptCase
}

/**
 * Merges two duplicates into one case study. What other features hold about them is moved in the same
 * transaction. @throws NotFoundError, StaleVersionError, NotAllowedError, WrongStatusError, InvalidInputError
 */
export async function mergeCases(
  queries: Queries,
  by: Viewer,
  fromId: string,
  version: number | undefined,
  intoId: string,
): Promise<Merged> {
  if (fromId === intoId) {
    throw new InvalidInputError('A case study cannot be merged into itself', [
      { path: 'into', message: 'is the same case study' },
    ])
  }
  const from = await caseToKeep(queries, by, fromId, version)
  const into = await caseToKeep(queries, by, intoId, undefined)
  await passOnMerged(queries, fromId, intoId)
  return {
    into: await keepCase(queries, by, 'merged with', into, { ...into, study: united(into.study, from.study) }),
    from: await keepCase(queries, by, 'merged', from, {
      ...from,
      archivedAt: new Date().toISOString(),
      mergedInto: intoId,
    }),
  }
}

/** What two case studies say together: the texts of the one that stays, the facts of both. */
export function united(kept: CaseStudy, other: CaseStudy): CaseStudy {
  const itself = (text: string) => text
  const folded = (text: string) => text.toLowerCase()
  return {
    ...kept,
    technologies: together(kept.technologies, other.technologies, itself),
    processAreas: together(kept.processAreas, other.processAreas, itself),
    tags: together(kept.tags, other.tags, folded),
    partners: together(kept.partners, other.partners, folded),
    sources: together(kept.sources, other.sources, ({ url }) => url),
    implementers: strongest([...kept.implementers, ...other.implementers]),
  }
}

/** Each item once, those of the first list first. */
function together<T>(one: readonly T[], other: readonly T[], keyOf: (item: T) => string): T[] {
  const found = new Map<string, T>()
  for (const item of [...one, ...other]) if (!found.has(keyOf(item))) found.set(keyOf(item), item)
  return [...found.values()]
}

const strength: readonly Implementer['role'][] = ['lead', 'partner', 'supporter']

/** Each member once, in the role that says most. */
function strongest(implementers: readonly Implementer[]): Implementer[] {
  const found = new Map<string, Implementer>()
  for (const one of implementers) {
    const before = found.get(one.member)
    if (!before || strength.indexOf(one.role) < strength.indexOf(before.role)) found.set(one.member, one)
  }
  return [...found.values()]
}
