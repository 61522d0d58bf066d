import path from 'node:path'
import { z } from 'zod'
import { catalogueSchemas } from '../../src/features/catalogue/catalogue-files.js'

/** The JSON Schema of each catalogue file, by file path, made from the schemas of the service. */
export function schemaFiles(dataFolder: string): Map<string, string> {
  return new Map(
    Object.entries(catalogueSchemas).map(([name, schema]) => [
      path.join(dataFolder, 'schemas', `${name}.schema.json`),
      `${JSON.stringify({ title: `One line of ${name}.jsonl`, ...z.toJSONSchema(schema) }, null, 2)}\n`,
    ]),
  )
}
