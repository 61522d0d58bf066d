import type { InterfaceLanguage, Viewer } from '../../domain/index.js'
import type { Engine } from '../../engine/index.js'
import { type TableFormat, writeCsv, writeXlsx } from '../../platform/tables/index.js'
import { readTarget } from '../audit/index.js'
import { answerColumns, rowsToFill } from './answer-table.js'
import { checkMaySee } from './find-answers.js'
import { roundRecord } from './round-record.js'
import { readQuestionnaire } from './round-store.js'

export interface TemplateOf {
  readonly roundId: string
  readonly memberCode: string
  readonly language: InterfaceLanguage
  readonly format: TableFormat
}

/** A table with every question of a round, for one member to fill in. @throws NotFoundError, NotAllowedError */
export async function answerTemplate(
  { database, catalogue }: Pick<Engine, 'database' | 'catalogue'>,
  viewer: Viewer,
  { roundId, memberCode, language, format }: TemplateOf,
): Promise<Buffer> {
  checkMaySee(viewer, { roundId, memberCode }, { catalogue })
  await readTarget(roundRecord, database, viewer, { id: roundId })
  const questionnaire = await readQuestionnaire(database, roundId)
  const rows = rowsToFill({ ...catalogue, questionnaire }, memberCode, language)
  return format === 'csv' ? writeCsv(answerColumns, rows) : writeXlsx(answerColumns, rows)
}
