import type { CaseStudy } from '../../../domain/index.js'

/** What most of a group is about, and what sets it apart: a technology or a process area. */
export interface Theme {
  readonly kind: 'technology' | 'processArea'
  readonly id: string
}

/** Fewer do not dominate anything. */
const leastShare = 0.25

/**
 * Names groups by the technology or process area that fits each best: most of the group has it, and most of what has it is
 * in the group (the harmonic mean of both shares). No two groups have the same name; a group that nothing dominates has none.
 */
export function nameGroups(groups: readonly (readonly CaseStudy[])[]): (Theme | undefined)[] {
  const everywhere = countThemes(groups.flat())
  const candidates = groups.flatMap((studies, group) =>
    [...countThemes(studies)]
      .filter(([, count]) => count / studies.length >= leastShare)
      .map(([key, count]) => ({ group, key, fit: (2 * count) / (studies.length + everywhere.get(key)!) })),
  )
  candidates.sort((one, other) => other.fit - one.fit || one.group - other.group || (one.key < other.key ? -1 : 1))
  const names: (Theme | undefined)[] = groups.map(() => undefined)
  const given = new Set<string>()
  for (const { group, key } of candidates) {
    if (names[group] || given.has(key)) continue
    given.add(key)
    const [kind, id] = key.split(' ') as [Theme['kind'], string]
    names[group] = { kind, id }
  }
  return names
}

function countThemes(studies: readonly CaseStudy[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { technologies, processAreas } of studies) {
    const keys = [...technologies.map((id) => `technology ${id}`), ...processAreas.map((id) => `processArea ${id}`)]
    for (const key of new Set(keys)) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}
