import path from 'node:path'
import { z } from 'zod'
import { domainProfile, questionnaire } from '../../src/domain/index.js'
import { profileFile, questionnaireFile, recordSchemas } from '../../src/features/catalogue/read-domain-pack.js'

/** The JSON Schema of each file of a domain pack, by file path, made from the schemas of the service. */
export function schemaFiles(dataFolder: string): Map<string, string> {
  const written = (name: string, title: string, schema: z.ZodType): [string, string] => [
    path.join(dataFolder, 'schemas', `${name}.schema.json`),
    // What may be left out in a file is there after reading.
    `${JSON.stringify({ title, ...z.toJSONSchema(schema, { io: 'input' }) }, null, 2)}\n`,
  ]
  return new Map([
    ...Object.entries(recordSchemas).map(([name, schema]) => written(name, `One line of ${name}.jsonl`, schema)),
    written('domain', profileFile, domainProfile),
    written('survey', questionnaireFile, questionnaire),
  ])
}
