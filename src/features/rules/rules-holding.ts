import { cleanText, type Need, wordingOf } from '../../domain/index.js'
import type { Snapshot } from '../../engine/index.js'
import { type Rule, rulesFor } from './rule.js'

/** The rules that hold for a saved need now, whatever its answer is filtered by. */
export function rulesHoldingFor(
  need: Need,
  rules: readonly Rule[],
  { findNames }: Pick<Snapshot, 'findNames'>,
): Rule[] {
  const wording = { text: cleanText(wordingOf(need)), language: need.language }
  const { technologies, processAreas } = findNames(wording)
  const ruled = { ...wording, technologies, processAreas: new Set([...processAreas, ...need.processAreas]) }
  return rulesFor(rules, ruled, new Date())
}
