import { z } from 'zod'

/** All existing ids, by the schema of the id: for kinds whose ids are known at start. */
export type ListedIds = ReadonlyMap<z.core.$ZodType, readonly string[]>

/** Converts a schema to JSON Schema, for input or for output. */
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

/** Many tools do not support `prefixItems`: a tuple of equal items is described as a list. */
function asPlainList(found: z.core.JSONSchema.BaseSchema): void {
  const [first, ...others] = found.prefixItems ?? []
  if (!first || others.some((other) => JSON.stringify(other) !== JSON.stringify(first))) return
  found.items = first
  delete found.prefixItems
}
