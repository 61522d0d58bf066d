import { type Catalogue, InvalidInputError } from '../../domain/index.js'
import type { RuleContent } from './rule.js'

/** Checks what only the catalogue can tell of a rule. @throws InvalidInputError */
export function checkRuleReferences(
  { condition, caseStudies }: RuleContent,
  catalogue: Pick<Catalogue, 'processAreas' | 'technologies' | 'caseStudies'>,
): void {
  const unknown = (path: string, ids: readonly string[], known: { has(id: string): boolean }) =>
    ids.flatMap((id, index) => (known.has(id) ? [] : [{ path: `${path}.${index}`, message: `"${id}" does not exist` }]))
  const faults = [
    ...unknown('condition.processAreas', condition.processAreas, catalogue.processAreas),
    ...unknown('condition.technologies', condition.technologies, catalogue.technologies),
    ...unknown('caseStudies', caseStudies, catalogue.caseStudies),
  ]
  if (faults.length > 0) throw new InvalidInputError('The rule names what does not exist', faults)
}
