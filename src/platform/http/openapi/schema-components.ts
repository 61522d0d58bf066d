import type { z } from 'zod'
import { jsonSchema, type ListedIds } from './json-schema.js'

type Io = 'input' | 'output'
type Definitions = Readonly<Record<string, object>>

/** Writes schemas; those with a name (`.meta({ id })`) are components, to which the others refer. */
export interface SchemaComponents {
  /** By name. */
  readonly components: Readonly<Record<string, object>>
  /** Answers must be written before requests, so that a component has one name where it is the same in both. */
  write(schema: z.ZodType, io: Io): object
}

const prefix = '#/$defs/'

/** @param ids the values that ids in requests can have */
export function schemaComponents(ids: ListedIds): SchemaComponents {
  const components: Record<string, object> = {}
  const written = new Map<string, string>()

  return {
    components,
    write(schema, io) {
      const { $defs = {}, ...rest } = jsonSchema(schema, io, io === 'input' ? ids : undefined) as {
        $defs?: Definitions
      }
      const names = new Map(Object.keys($defs).map((id) => [id, nameOf(id, $defs, io)]))
      for (const [id, definition] of Object.entries($defs)) components[names.get(id)!] = renamed(definition, names)
      return renamed(rest, names)
    },
  }

  /** What is sent may differ from what is answered under the same name, such as by defaults. */
  function nameOf(id: string, definitions: Definitions, io: Io): string {
    const whole = expanded(id, definitions)
    for (const name of [id, `${id}${io === 'input' ? 'Input' : 'Output'}`]) {
      const before = written.get(name) ?? whole
      written.set(name, before)
      if (before === whole) return name
    }
    throw new RangeError(`Two different schemas have the name ${id}`)
  }
}

/** A definition as text, with those that it refers to. */
function expanded(id: string, definitions: Definitions, seen: readonly string[] = []): string {
  const text = JSON.stringify(definitions[id])
  const inner = [...text.matchAll(/#\/\$defs\/(\w+)/g)].map(([, name]) => name!)
  const others = [...new Set(inner)].filter((name) => name !== id && !seen.includes(name))
  return text + others.map((name) => expanded(name, definitions, [...seen, id])).join('')
}

function renamed(schema: object, names: ReadonlyMap<string, string>): object {
  return JSON.parse(JSON.stringify(schema), (key, value: unknown) =>
    key === '$ref' && typeof value === 'string' && value.startsWith(prefix)
      ? `#/components/schemas/${names.get(value.slice(prefix.length))}`
      : value,
  ) as object
}
