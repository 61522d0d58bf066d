import { z } from 'zod'
import { groupBy, InvalidInputError, mayAnswer, NotAllowedError, type Viewer } from '../../domain/index.js'
import type { Engine } from '../../engine/index.js'
import { asFieldErrors, readCsv, readXlsx, type TableFormat, type TableLimits } from '../../platform/tables/index.js'
import { readTarget } from '../audit/index.js'
import { type ImportOptions, importErrors } from '../catalogue/index.js'
import { readAnswers } from './answer-store.js'
import { answersInTable } from './answer-table.js'
import { noAnswers } from './find-answers.js'
import { checkOpen, roundRecord } from './round-record.js'
import { readQuestionnaire } from './round-store.js'
import { merged, writeAnswers } from './save-answers.js'

/** Every member answers every question, and there is room for more questions. */
const limits: TableLimits = { mostRows: 30_000, mostColumns: 50, longestRow: 100_000, largestUnpacked: 64_000_000 }

export const answerImport = z
  .object({
    imported: z.boolean().describe('false for a dry run'),
    count: z.number().int().describe('Number of answers that are valid'),
    members: z.number().int().describe('Number of members they are from'),
    ...importErrors,
  })
  .meta({ id: 'SurveyAnswerImport' })
export type AnswerImport = z.infer<typeof answerImport>

export interface AnswerFile extends ImportOptions {
  readonly content: Buffer
  readonly format: TableFormat
}

/**
 * Imports answers from a table, or says what would be done. Answers that it does not name stay as they are.
 * @throws NotAllowedError, NotFoundError, WrongStatusError, InvalidInputError when something is not valid and only all
 * may be imported
 */
export async function importAnswers(
  { database, catalogue }: Pick<Engine, 'database' | 'catalogue'>,
  viewer: Viewer,
  roundId: string,
  { content, format, mapping, isDryRun, keepsGood }: AnswerFile,
): Promise<AnswerImport> {
  const round = await readTarget(roundRecord, database, viewer, { id: roundId })
  checkOpen(round)
  const table = format === 'csv' ? await readCsv(content, limits) : await readXlsx(content, limits)
  const asked = { ...catalogue, questionnaire: await readQuestionnaire(database, roundId) }
  const { records, errors } = await answersInTable(table, asked, mapping)
  if (records.some(({ memberCode }) => !mayAnswer(viewer, memberCode))) {
    throw new NotAllowedError('The file has answers of other members than yours')
  }
  const byMember = groupBy(records, ({ memberCode }) => memberCode)
  const found = { count: records.length, members: byMember.size, errors: [...errors.named], errorCount: errors.count }
  if (isDryRun) return { imported: false, ...found }
  if (errors.count > 0 && (!keepsGood || records.length === 0)) {
    throw new InvalidInputError(`The file has ${errors.count} errors; nothing was imported`, asFieldErrors(errors))
  }
  await database.transaction(async (queries) => {
    checkOpen(await readTarget(roundRecord, queries, viewer, { id: roundId }))
    for (const [memberCode, rows] of byMember) {
      const key = { roundId, memberCode }
      const before = await readAnswers(queries, roundId, memberCode)
      const answers = rows.reduce((all, { changes }) => merged(all, changes), before?.answers ?? noAnswers)
      await writeAnswers(queries, viewer, { key, before, answers })
    }
  })
  return { imported: true, ...found }
}
