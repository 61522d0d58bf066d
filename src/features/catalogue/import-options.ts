import { z } from 'zod'
import { InvalidInputError, mostErrors } from '../../domain/index.js'

/** How a file is imported, whatever is in it. */
export interface ImportOptions {
  /** For tables: our column by that of the file, where they differ; empty for one to leave out. */
  readonly mapping: Readonly<Record<string, string>>
  readonly isDryRun: boolean
  /** Whether what is valid is imported where something is not. */
  readonly keepsGood: boolean
}

export const mediaTypeOf = {
  json: 'application/json',
  jsonl: 'application/jsonl',
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const

const yes = z.enum(['true', 'false']).default('false')

/** The query of every import. */
export const importQuery = z.strictObject({
  dryRun: yes.describe('Whether only to say what would be done'),
  keepGood: yes.describe('Whether to import what is valid where something is not; otherwise all or nothing'),
  mapping: z
    .string()
    .max(1000)
    .optional()
    .describe('For tables: JSON with our column by that of the file, `{"Titre": "title_fr", "Remarks": ""}`'),
})

/** What every import answers about errors. */
export const importErrors = {
  errors: z
    .array(z.object({ line: z.number().int().nullable(), path: z.string(), message: z.string() }))
    .max(mostErrors)
    .describe('What is wrong, by line and column: the first fifty'),
  errorCount: z.number().int(),
}

/** @throws InvalidInputError for a mapping that is none */
export function importOptionsIn({ dryRun, keepGood, mapping }: z.output<typeof importQuery>): ImportOptions {
  return { mapping: mappingIn(mapping), isDryRun: dryRun === 'true', keepsGood: keepGood === 'true' }
}

function mappingIn(text: string | undefined): Record<string, string> {
  if (text === undefined) return {}
  const wrong = (cause?: unknown) =>
    new InvalidInputError(
      'The mapping is not valid',
      [{ path: 'mapping', message: 'must be a JSON object of column names, such as {"Titre": "title_fr"}' }],
      { cause },
    )
  let given: unknown
  try {
    given = JSON.parse(text)
  } catch (error) {
    throw wrong(error)
  }
  const parsed = z.record(z.string(), z.string()).safeParse(given)
  if (!parsed.success) throw wrong(parsed.error)
  return parsed.data
}
