import type { z } from 'zod'

/** A validation rule in two forms: as code, and as JSON Schema for the API document. */
export interface StatedRule<T> {
  readonly holds: (value: T) => boolean
  readonly message: string
  /** The invalid field, when the rule is about several fields. */
  readonly path?: string
  /** Whether validation stops when the rule does not hold. */
  readonly abort?: boolean
  /** Keywords of JSON Schema. They must also hold for input without its defaults. */
  readonly says: object
}

/**
 * Adds rules that zod cannot convert to JSON Schema. Code and schema are written together so that neither is forgotten;
 * `npm run contract` finds differences.
 */
export function withRules<S extends z.ZodType>(schema: S, ...rules: readonly StatedRule<z.output<S>>[]): S {
  const checked = rules.reduce(
    (before, { holds, message, path, abort = false }) =>
      before.refine(holds, { message, abort, ...(path !== undefined && { path: [path] }) }),
    schema,
  )
  const [first, ...others] = rules.map(({ says }) => says)
  return checked.meta({ ...first, ...(others.length > 0 && { allOf: others }) })
}

/** JSON Schema: the field is missing, or not null. */
export const fieldNotNull = (name: string) => ({ properties: { [name]: { not: { type: 'null' } } } })

/** JSON Schema: the field is present and not null. */
export const fieldGiven = (name: string) => ({ required: [name], ...fieldNotNull(name) })

/** JSON Schema: the field is missing or null. */
export const fieldNotGiven = (name: string) => ({ properties: { [name]: { type: 'null' } } })

/** JSON Schema: the field is missing, or has one of these values. */
export const fieldIsOneOf = (name: string, values: readonly (string | null)[]) => ({
  properties: { [name]: { enum: values } },
})

/** A list without duplicates. */
export function distinct<S extends z.ZodType<readonly unknown[]>>(list: S): S {
  return withRules(list, {
    holds: (items) => new Set(items).size === items.length,
    message: 'must not contain duplicates',
    says: { uniqueItems: true },
  })
}
