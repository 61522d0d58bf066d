import type { z } from 'zod'
import { ErrorList, InvalidInputError, type NeedDraft } from '../../domain/index.js'
import { UnusableRequestError } from '../../platform/http/index.js'
import { type ImportError, inTurns, inWords, type Records, readCsv, readXlsx } from '../../platform/tables/index.js'
import { needsInTable, needTableLimits } from './need-table.js'

export type NeedFormat = 'json' | 'csv' | 'xlsx'

export interface NeedReading {
  readonly format: NeedFormat
  readonly schema: z.ZodType<NeedDraft>
  readonly maximum: number
  /** For tables: our column by that of the file, where they differ; empty for one to leave out. */
  readonly mapping: Readonly<Record<string, string>>
}

/**
 * Reads needs from a file: a JSON array, CSV or a workbook.
 * @throws InvalidInputError for a file that is none or is empty; what is wrong with a need is in `errors`
 */
export async function readNeedFile(content: Buffer, reading: NeedReading): Promise<Records<NeedDraft>> {
  const { format, schema, maximum, mapping } = reading
  if (format === 'json') return needsInJson(content, schema, maximum)
  const limits = { ...needTableLimits, mostRows: maximum }
  const table = format === 'csv' ? await readCsv(content, limits) : await readXlsx(content, limits)
  const found = await needsInTable(table, schema, mapping)
  if (table.rows.length === 0) throw noNeeds()
  return found
}

async function needsInJson(
  content: Buffer,
  schema: z.ZodType<NeedDraft>,
  maximum: number,
): Promise<Records<NeedDraft>> {
  const given = parsed(content)
  if (!Array.isArray(given)) throw wrong('must be a list of needs')
  if (given.length === 0) throw noNeeds()
  if (given.length > maximum) throw wrong(`has more than ${maximum} needs: split it into several files`)
  const errors = new ErrorList<ImportError>()
  const records: NeedDraft[] = []
  let index = 0
  for await (const one of inTurns(given as readonly unknown[])) {
    const place = index++
    const draft = schema.safeParse(one, { error: inWords })
    if (draft.success) records.push(draft.data)
    else {
      const at = (path: string) => [place, path].filter((part) => part !== '').join('.')
      errors.addIssues(draft.error.issues, (path, message) => ({ line: null, path: at(path), message }))
    }
  }
  return { records, errors }
}

function parsed(content: Buffer): unknown {
  try {
    return JSON.parse(content.toString().replace(/^\uFEFF/, ''))
  } catch {
    // The message of the parser quotes the file, which may be confidential.
    throw new UnusableRequestError('INVALID_JSON', 'The body is not JSON')
  }
}

function noNeeds(): InvalidInputError {
  return wrong('is empty')
}

function wrong(message: string): InvalidInputError {
  return new InvalidInputError(`The file ${message}`, [{ path: 'body', message }])
}
