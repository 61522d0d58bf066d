import { type Catalogue, InvalidInputError, unknownIds } from '../../domain/index.js'
import type { RuleContent } from './rule.js'

/** Checks that what a rule names exists in the catalogue. @throws InvalidInputError */
export function checkRuleReferences(
  { condition, caseStudies }: RuleContent,
  catalogue: Pick<Catalogue, 'processAreas' | 'technologies' | 'caseStudies'>,
): void {
  const errors = [
    ...unknownIds('condition.processAreas', condition.processAreas, catalogue.processAreas),
    ...unknownIds('condition.technologies', condition.technologies, catalogue.technologies),
    ...unknownIds('caseStudies', caseStudies, catalogue.caseStudies),
  ]
  if (errors.length > 0) throw new InvalidInputError('The rule names what does not exist', errors)
}
