import { z } from 'zod'
import { caseStudyId, plainText, processAreaId, technologyId, ulidOf, withRules } from '../../domain/index.js'
import { stems } from '../../platform/text/index.js'

const strength = z.number().min(1).max(100).default(4).describe('By what the odds are multiplied, or divided')

/** For which needs a rule holds: every kind of condition that is given must be met, of each kind one is enough. */
const condition = withRules(
  z.strictObject({
    processAreas: z.array(processAreaId).max(50).default([]),
    technologies: z.array(technologyId).max(50).default([]),
    words: z.array(plainText(100)).max(50).default([]).describe('A need holds one when it holds all words of it'),
  }),
  {
    holds: (given) => Object.values(given).some((list) => list.length > 0),
    message: 'must name at least one condition',
    says: {
      anyOf: ['processAreas', 'technologies', 'words'].map((name) => ({
        required: [name],
        properties: { [name]: { minItems: 1 } },
      })),
    },
  },
)

const action = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('boost'), strength }),
  z.strictObject({ type: z.literal('bury'), strength }),
  z.strictObject({ type: z.literal('hide') }),
  z.strictObject({ type: z.literal('pin'), position: z.number().int().min(1).max(50).default(1) }),
])

export const ruleContent = z
  .strictObject({
    name: plainText(200),
    condition,
    action,
    caseStudies: z.array(caseStudyId).min(1).max(50).describe('Pinned ones take places one after the other'),
    validFrom: z.iso.datetime().nullable().default(null),
    validUntil: z.iso.datetime().nullable().default(null).describe('From then on it holds no more'),
  })
  .refine(
    ({ validFrom, validUntil }) =>
      validFrom === null || validUntil === null || Date.parse(validFrom) < Date.parse(validUntil),
    {
      path: ['validUntil'],
      message: 'must be later than validFrom',
    },
  )
  .meta({ id: 'RuleContent' })
export type RuleContent = z.infer<typeof ruleContent>

export const ruleId = ulidOf('rule')

export const rule = ruleContent.safeExtend({ id: ruleId, version: z.number().int().min(1) }).meta({ id: 'Rule' })
export type Rule = z.infer<typeof rule>

/** A rule with one case study in place of another. */
export function withCaseStudyReplaced(rule: Rule, fromId: string, intoId: string): Rule {
  return { ...rule, caseStudies: [...new Set(rule.caseStudies.map((id) => (id === fromId ? intoId : id)))] }
}

/** What conditions of rules are compared with. */
export interface RuledNeed {
  readonly text: string
  readonly language: string
  readonly processAreas: ReadonlySet<string>
  readonly technologies: ReadonlySet<string>
}

/** The rules that hold for a need at a moment. */
export function rulesFor<R extends RuleContent>(rules: readonly R[], need: RuledNeed, now: Date): R[] {
  const valid = rulesInForce(rules, now)
  if (valid.length === 0) return []
  const words = new Set(stems(need.text, need.language))
  const oneOf = (asked: readonly string[], meets: (one: string) => boolean) => asked.length === 0 || asked.some(meets)
  return valid.filter(
    ({ condition: { processAreas, technologies, words: phrases } }) =>
      oneOf(processAreas, (id) => need.processAreas.has(id)) &&
      oneOf(technologies, (id) => need.technologies.has(id)) &&
      oneOf(phrases, (phrase) => holdsPhrase(words, stems(phrase, need.language))),
  )
}

/** The rules that hold at a moment for any need. */
export function rulesInForce<R extends RuleContent>(rules: readonly R[], now: Date): R[] {
  return rules.filter((one) => holdsAt(one, now))
}

function holdsPhrase(words: ReadonlySet<string>, phrase: readonly string[]): boolean {
  return phrase.length > 0 && phrase.every((word) => words.has(word))
}

function holdsAt({ validFrom, validUntil }: RuleContent, now: Date): boolean {
  const time = now.getTime()
  return (validFrom === null || Date.parse(validFrom) <= time) && (validUntil === null || time < Date.parse(validUntil))
}
