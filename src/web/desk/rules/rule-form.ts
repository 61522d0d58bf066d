import { type FieldError, fieldErrors } from '../../../domain/index.js'
import { type Rule, type RuleContent, ruleContent } from '../../../features/rules/index.js'
import { type FormError, oncePerField } from '../../kit/form-error.js'
import { many, one, type Values } from '../../kit/form-values.js'

export const effects = ['boost', 'bury', 'hide', 'pin'] as const
export type Effect = (typeof effects)[number]

/** What the form of a rule holds, as it was typed. */
export interface RuleForm {
  readonly name: string
  readonly processArea: readonly string[]
  readonly technology: readonly string[]
  /** A phrase a line. */
  readonly words: string
  readonly effect: string
  readonly strength: string
  readonly position: string
  readonly caseStudy: readonly string[]
  readonly validFrom: string
  readonly validUntil: string
  /** Words of titles of case studies that are looked for. */
  readonly find: string
  /** A need on which the rule is tried. */
  readonly sample: string
  /** The version that was read; empty for a rule that is not there yet. */
  readonly version: string
}

export const emptyRule: RuleForm = {
  name: '',
  processArea: [],
  technology: [],
  words: '',
  effect: 'boost',
  strength: '4',
  position: '1',
  caseStudy: [],
  validFrom: '',
  validUntil: '',
  find: '',
  sample: '',
  version: '',
}

export function readRuleForm(values: Values): RuleForm {
  const text = (name: string) => one(values, name).replaceAll('\r\n', '\n')
  return {
    name: text('name'),
    processArea: many(values, 'processArea'),
    technology: many(values, 'technology'),
    words: text('words'),
    effect: text('effect'),
    strength: text('strength'),
    position: text('position'),
    caseStudy: many(values, 'caseStudy'),
    validFrom: text('validFrom'),
    validUntil: text('validUntil'),
    find: text('find').slice(0, 200),
    sample: text('sample'),
    version: text('version'),
  }
}

/** The form of a rule that is there. */
export function formOf({ name, condition, action, caseStudies, validFrom, validUntil, version }: Rule): RuleForm {
  return {
    ...emptyRule,
    name,
    processArea: condition.processAreas,
    technology: condition.technologies,
    words: condition.words.join('\n'),
    effect: action.type,
    ...('strength' in action && { strength: String(action.strength) }),
    ...('position' in action && { position: String(action.position) }),
    caseStudy: caseStudies,
    validFrom: validFrom?.slice(0, 16) ?? '',
    validUntil: validUntil?.slice(0, 16) ?? '',
    version: String(version),
  }
}

/** The rule that a form says, or what is wrong with it. */
export function ruleIn(form: RuleForm): { rule: RuleContent; errors?: never } | { rule?: never; errors: FormError[] } {
  const number = (text: string) => (text.trim() === '' ? undefined : Number(text.trim().replace(',', '.')))
  const time = (text: string) => {
    const [, minute] = /^(\d{4}-\d\d-\d\dT\d\d:\d\d)/.exec(text.trim()) ?? []
    return text.trim() === '' ? null : minute ? `${minute}:00.000Z` : text
  }
  const { effect, strength, position } = form
  const action =
    effect === 'pin'
      ? { type: effect, position: number(position) }
      : effect === 'hide'
        ? { type: effect }
        : { type: effect, strength: number(strength) }
  const parsed = ruleContent.safeParse({
    name: form.name,
    condition: {
      processAreas: form.processArea,
      technologies: form.technology,
      words: form.words.split('\n').flatMap((line) => line.trim() || []),
    },
    action,
    caseStudies: form.caseStudy,
    validFrom: time(form.validFrom),
    validUntil: time(form.validUntil),
  })
  if (parsed.success) return { rule: parsed.data }
  return { errors: formErrorsOf(fieldErrors(parsed.error)) }
}

const errorKeys = [
  { path: /^name/, field: 'name', key: 'desk.rule.error.name' },
  { path: /^condition\.words/, field: 'words', key: 'desk.rule.error.words' },
  { path: /^condition\.processAreas/, field: 'processAreas', key: 'desk.rule.error.choice' },
  { path: /^condition\.technologies/, field: 'technologies', key: 'desk.rule.error.choice' },
  { path: /^condition/, field: 'words', key: 'desk.rule.error.condition' },
  { path: /^action\.strength/, field: 'strength', key: 'desk.rule.error.strength' },
  { path: /^action\.position/, field: 'position', key: 'desk.rule.error.position' },
  { path: /^action/, field: 'effect', key: 'desk.rule.error.choice' },
  { path: /^caseStudies/, field: 'find', key: 'desk.rule.error.caseStudies' },
  { path: /^validFrom/, field: 'validFrom', key: 'desk.rule.error.time' },
  { path: /^validUntil/, field: 'validUntil', key: 'desk.rule.error.until' },
] as const

/** The first error of each field. */
export function formErrorsOf(errors: readonly FieldError[]): FormError[] {
  const named = errors.map(({ path }): FormError => {
    const known = errorKeys.find((one) => one.path.test(path))
    return known ? { field: known.field, key: known.key } : { field: 'name', key: 'desk.rule.error.choice' }
  })
  return oncePerField(named)
}
