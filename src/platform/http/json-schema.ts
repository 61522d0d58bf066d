import { z } from 'zod'

/** Every id that there is, by the schema of one: where all are known while the service runs. */
export type ListedIds = ReadonlyMap<z.core.$ZodType, readonly string[]>

/** A schema as JSON Schema: of what is sent, or of what comes back. */
export function jsonSchema(schema: z.ZodType, io: 'input' | 'output', ids: ListedIds = new Map()): object {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      const known = ids.get(zodSchema)
      if (known) jsonSchema.enum = [...known]
      asPlainList(jsonSchema)
    },
  })
  return rest
}

/** Many tools do not read `prefixItems`: what holds so many of the same is said without. */
function asPlainList(found: z.core.JSONSchema.BaseSchema): void {
  const [first, ...others] = found.prefixItems ?? []
  if (!first || others.some((other) => JSON.stringify(other) !== JSON.stringify(first))) return
  found.items = first
  delete found.prefixItems
}
