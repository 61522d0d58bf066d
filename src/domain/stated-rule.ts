import type { z } from 'zod'

/** A rule about a value, twice: as code, and as JSON Schema for the API document. */
export interface StatedRule<T> {
  readonly holds: (value: T) => boolean
  readonly message: string
  /** The field at fault, where the rule is about several. */
  readonly path?: string
  /** Whether nothing else is done with a value for which it does not hold. */
  readonly abort?: boolean
  /** Keywords of JSON Schema. They must also be true of a value whose defaults are not filled in yet. */
  readonly says: object
}

/**
 * Adds rules that zod can check and not put into JSON Schema by itself. They stand side by side so that neither is
 * forgotten, and `npm run contract` finds where they differ.
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

/** JSON Schema: the field is not null; it may be missing. */
export const fieldNotNull = (name: string) => ({ properties: { [name]: { not: { type: 'null' } } } })

/** JSON Schema: the field is there, and is not null. */
export const fieldGiven = (name: string) => ({ required: [name], ...fieldNotNull(name) })

/** JSON Schema: the field is missing or null. */
export const fieldNotGiven = (name: string) => ({ properties: { [name]: { type: 'null' } } })

/** JSON Schema: the field is one of these; it may be missing. */
export const fieldIsOneOf = (name: string, values: readonly (string | null)[]) => ({
  properties: { [name]: { enum: values } },
})

/** A list that names nothing twice. */
export function distinct<S extends z.ZodType<readonly unknown[]>>(list: S): S {
  return withRules(list, {
    holds: (items) => new Set(items).size === items.length,
    message: 'must name each once',
    says: { uniqueItems: true },
  })
}
