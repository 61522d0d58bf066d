import type { NeedVersion } from '../../features/needs/index.js'

/** Milliseconds: a pause as long as this ends a sitting. */
const longestPause = 30 * 60_000

/** What happened to a need at one time, or while somebody kept on writing. */
export interface Sitting {
  readonly entry: NeedVersion
  /** Whole minutes for which it was edited; 0 for what was done at once. */
  readonly minutes: number
}

/** The versions of a need, those that one person wrote in one sitting as one: a draft is saved while it is typed. */
export function groupEdits(entries: readonly NeedVersion[]): Sitting[] {
  const sittings: { entry: NeedVersion; from: number }[] = []
  for (const [index, entry] of entries.entries()) {
    const before = entries[index - 1]
    const isSameSitting = before !== undefined && entry.action === 'edited' && isSoonAfter(before, entry)
    const last = sittings.at(-1)
    if (last && isSameSitting && before.action === 'edited') sittings[sittings.length - 1] = { ...last, entry }
    else sittings.push({ entry, from: Date.parse(isSameSitting ? before.at : entry.at) })
  }
  return sittings.map(({ entry, from }) => ({ entry, minutes: Math.round((Date.parse(entry.at) - from) / 60_000) }))
}

function isSoonAfter(before: NeedVersion, { actor, role, at }: NeedVersion): boolean {
  return before.actor === actor && before.role === role && Date.parse(at) - Date.parse(before.at) <= longestPause
}
