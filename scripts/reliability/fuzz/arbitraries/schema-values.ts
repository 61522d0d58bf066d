import fc from 'fast-check'
import type { z } from 'zod'
import { jsonSchema } from '../../../../src/platform/http/openapi/json-schema.js'
import { anyText, hostileNumber, hostileText, hostileValue } from './hostile.js'

/** As much of JSON Schema as the OpenAPI document uses. */
export interface JsonSchema {
  readonly $ref?: string
  readonly $defs?: Readonly<Record<string, JsonSchema>>
  readonly type?: string | readonly string[]
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly anyOf?: readonly JsonSchema[]
  readonly oneOf?: readonly JsonSchema[]
  readonly allOf?: readonly JsonSchema[]
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: JsonSchema | boolean
  readonly items?: JsonSchema
  readonly minItems?: number
  readonly maxItems?: number
  readonly minimum?: number
  readonly maximum?: number
  readonly minLength?: number
  readonly maxLength?: number
  readonly pattern?: string
  readonly format?: string
}

/** Schemas that others refer to, by their reference: `#/components/schemas/Need`. */
export type NamedSchemas = ReadonlyMap<string, JsonSchema>

/** A schema, and those that it refers to. */
export function describe(schema: z.ZodType): { schema: JsonSchema; named: NamedSchemas } {
  const found = jsonSchema(schema, 'input') as JsonSchema
  const named = Object.entries(found.$defs ?? {}).map(([name, one]) => [`#/$defs/${name}`, one] as const)
  return { schema: found, named: new Map(named) }
}

/** Levels below which a schema that holds itself is cut. */
const deepest = 6
/** Of so many values one is hostile instead, at every level. */
const goodInOne = 60

/** Values of a schema, in most of which one place or another is wrong. */
export function valuesOf(schema: JsonSchema, named: NamedSchemas = new Map(), level = 0): fc.Arbitrary<unknown> {
  if (level > deepest) return fc.constant(null)
  return fc.oneof(
    { weight: goodInOne, arbitrary: goodValuesOf(schema, named, level) },
    { weight: 1, arbitrary: hostileValue },
  )
}

function goodValuesOf(schema: JsonSchema, named: NamedSchemas, level: number): fc.Arbitrary<unknown> {
  const one = (other: JsonSchema) => goodValuesOf(other, named, level)
  if (level > deepest) return fc.constant(null)
  if (schema.$ref !== undefined) return one(named.get(schema.$ref) ?? {})
  if (schema.const !== undefined) return fc.constant(schema.const)
  if (schema.enum) return fc.constantFrom(...schema.enum)
  // Beside properties, they say what the properties may be together.
  const choices = schema.properties ? undefined : (schema.anyOf ?? schema.oneOf)
  if (choices) return fc.oneof(...choices.map(one))
  if (schema.allOf && !schema.type) {
    return fc.tuple(...schema.allOf.map(one)).map((parts) => Object.assign({}, ...(parts as object[])) as unknown)
  }
  const types = [schema.type ?? 'any'].flat()
  return fc.oneof(...types.map((type) => ofType(type, schema, named, level)))
}

function ofType(type: string, schema: JsonSchema, named: NamedSchemas, level: number): fc.Arbitrary<unknown> {
  switch (type) {
    case 'object':
      return objects(schema, named, level)
    case 'array':
      return fc.array(valuesOf(schema.items ?? {}, named, level + 1), {
        minLength: Math.min(schema.minItems ?? 0, 3),
        maxLength: Math.min(schema.maxItems ?? 3, 3),
      })
    case 'integer':
    case 'number':
      return numbers(schema, type === 'integer')
    case 'boolean':
      return fc.boolean()
    case 'null':
      return fc.constant(null)
    case 'string':
      return texts(schema)
    default:
      return fc.jsonValue({ maxDepth: 2 })
  }
}

function objects(
  { properties = {}, required = [], additionalProperties }: JsonSchema,
  named: NamedSchemas,
  level: number,
): fc.Arbitrary<unknown> {
  const fields = Object.fromEntries(
    Object.entries(properties).map(([name, field]) => [name, valuesOf(field, named, level + 1)]),
  )
  const record = fc.record(fields, { requiredKeys: required.filter((name) => name in fields) })
  const others =
    typeof additionalProperties === 'object'
      ? fc.dictionary(fc.string(), valuesOf(additionalProperties, named, level + 1), { maxKeys: 3 })
      : fc.constant({})
  const unknown = fc.dictionary(fc.oneof(hostileText, fc.constantFrom(...Object.keys(properties), 'x')), hostileValue, {
    minKeys: 1,
    maxKeys: 2,
  })
  return fc.oneof(
    { weight: goodInOne, arbitrary: fc.tuple(record, others).map(([known, more]) => ({ ...more, ...known })) },
    { weight: 1, arbitrary: fc.tuple(record, unknown).map(([known, more]) => ({ ...known, ...more })) },
  )
}

function numbers({ minimum = -1e6, maximum = 1e6 }: JsonSchema, whole: boolean): fc.Arbitrary<number> {
  const within = whole
    ? fc.integer({ min: Math.max(Math.ceil(minimum), -(2 ** 31)), max: Math.min(Math.floor(maximum), 2 ** 31 - 1) })
    : fc.double({ min: minimum, max: maximum, noNaN: true })
  return fc.oneof(
    { weight: 8, arbitrary: within },
    { weight: 2, arbitrary: fc.constantFrom(minimum, maximum) },
    { weight: 1, arbitrary: fc.constantFrom(minimum - 1, maximum + 1) },
    { weight: 1, arbitrary: hostileNumber },
  )
}

function texts({ format, pattern, minLength = 0, maxLength }: JsonSchema): fc.Arbitrary<string> {
  if (format === 'date-time') return fc.date({ noInvalidDate: true }).map((date) => date.toISOString())
  if (format === 'date') return fc.date({ noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10))
  // Of a domain that can exist nowhere (RFC 2606): the service may connect to it.
  if (format === 'uri') return fc.webPath().map((path) => `https://portal.invalid${path}`)
  // What must hold a letter or a digit, and nothing else.
  if (pattern !== undefined && pattern !== '[\\p{L}\\p{N}]') return matching(pattern)
  const longest = maxLength ?? 300
  const bounded = fc.string({ unit: 'grapheme', minLength, maxLength: Math.min(longest, 80) }).map((text) => `${text}x`)
  const atLimit = fc.constantFrom(-1, 0, 1).map((over) => 'ä'.repeat(Math.max(0, longest + over)))
  return fc.oneof(
    { weight: 12, arbitrary: fc.lorem({ maxCount: 8 }).map((text) => text.slice(0, longest)) },
    { weight: 6, arbitrary: bounded },
    { weight: 4, arbitrary: anyText },
    { weight: longest > 10_000 ? 0 : 1, arbitrary: atLimit },
  )
}

/** Records of the stage that an id may be of, by how its pattern begins. */
const recordsByPattern: readonly { readonly start: string; readonly records: readonly string[] }[] = [
  { start: '^[a-z0-9][a-z0-9-]{1', records: ['case-studies'] },
  { start: '^[0-7][0-9A-HJKMNP-TV-Z]', records: ['needs', 'drafts', 'rules', 'webhooks'] },
  { start: '^person_', records: ['people'] },
  { start: '^pk_', records: ['keys'] },
]

/** The id of one of these records. */
export function idOf(...records: readonly string[]): fc.Arbitrary<string> {
  return fc.tuple(fc.constantFrom(...records), fc.nat(12)).map(([kind, index]) => `@${kind}.${index}@`)
}

/** Texts that match a pattern, and ids of the stage; for a pattern that cannot be turned round, other texts. */
function matching(pattern: string): fc.Arbitrary<string> {
  const known = recordsByPattern.find(({ start }) => pattern.startsWith(start))
  try {
    const made = fc.stringMatching(new RegExp(pattern, 'u'))
    fc.sample(made, 1)
    return known ? fc.oneof({ weight: 4, arbitrary: idOf(...known.records) }, { weight: 1, arbitrary: made }) : made
  } catch {
    return anyText
  }
}
