import { z } from 'zod'
import {
  type AnswerChanges,
  type InterfaceLanguage,
  interfaceLanguages,
  type Member,
  memberCode,
  type Questionnaire,
  questionsOf,
  type SurveyAnswer,
  type SurveyOption,
  type SurveyQuestion,
  shortened,
  type Technology,
  type TechnologyAnswer,
  technologyStages,
} from '../../domain/index.js'
import { type Cell, listIn, type Records, readRows, type Table } from '../../platform/tables/index.js'

/** A row for each question and technology; `question` and `options` help people and are ignored. */
export const answerColumns = ['member', 'id', 'question', 'options', 'answer', 'obstacles', 'needs', 'note'] as const

const between = ';'
const unknown = 'unknown'

/** What may be asked: a round's questionnaire, the technologies and the members. */
export interface Asked {
  readonly questionnaire: Questionnaire
  readonly technologies: ReadonlyMap<string, Technology>
  readonly members: ReadonlyMap<string, Member>
}

/** One row that has an answer. */
export interface AnswerRow {
  readonly memberCode: string
  readonly changes: AnswerChanges
}

/** The rows of a table for one member to fill in. */
export function rowsToFill(
  { questionnaire, technologies }: Omit<Asked, 'members'>,
  member: string,
  language: InterfaceLanguage,
): (string | null)[][] {
  const { obstacles, needs } = questionnaire.technologies
  const list = (options: readonly SurveyOption[]) => options.map(({ id }) => id).join(`${between} `)
  const questions = questionsOf(questionnaire).map((one) => [
    member,
    one.id,
    one.text[language],
    'options' in one ? `${list(one.options)}${between} ${unknown}` : one.kind,
    null,
    null,
    null,
    null,
  ])
  const stages = [...technologyStages, unknown].join(`${between} `)
  const rows = [...technologies.values()].map(({ id, name }) => [
    member,
    id,
    name[language],
    stages,
    null,
    null,
    null,
    null,
  ])
  const help = `obstacles: ${list(obstacles)} | needs: ${list(needs)}`
  return [...questions, ...rows.map((row, index) => (index === 0 ? row.with(3, `${stages} | ${help}`) : row))]
}

/**
 * Reads answers from a table and collects all errors, each with its line and column. Options are given by their id or by
 * their text in any language. A row without an answer is none.
 * @throws InvalidInputError when it has not the columns of answers
 */
export async function answersInTable(
  table: Table,
  asked: Asked,
  mapping: Readonly<Record<string, string>>,
): Promise<Records<AnswerRow>> {
  const filled = {
    ...table,
    rows: table.rows.filter(({ cells }) => [...cells.values()].some((text) => text.trim() !== '')),
  }
  const found = await readRows<AnswerRow | null>(filled, {
    known: answerColumns,
    needed: ['member', 'id', 'answer'],
    mapping,
    schema: rowSchema(asked),
    recordOf: (cell) => cellsOf(cell),
    columnOf: (path) => path.split('.')[0] || 'row',
  })
  return { records: found.records.filter((row) => row !== null), errors: found.errors }
}

function cellsOf(cell: Cell) {
  const [member, id, answer, note] = (['member', 'id', 'answer', 'note'] as const).map((name) => cell(name) ?? '')
  return {
    member,
    id,
    answer,
    obstacles: listIn(cell('obstacles'), between),
    needs: listIn(cell('needs'), between),
    note: note === '' ? null : note,
  }
}

function rowSchema({ questionnaire, technologies, members }: Asked): z.ZodType<AnswerRow | null> {
  const questions = new Map(questionsOf(questionnaire).map((one) => [one.id, one]))
  const list = z.array(z.string())
  return z
    .object({
      member: memberCode,
      id: z.string().min(1),
      answer: z.string(),
      obstacles: list,
      needs: list,
      note: z.string().max(2_000).nullable(),
    })
    .transform((row, context): AnswerRow | null => {
      const wrong = (path: string, message: string) => {
        context.addIssue({ code: 'custom', path: [path], message })
        return z.NEVER
      }
      if (!members.has(row.member)) return wrong('member', `"${shortened(row.member, 40)}" does not exist`)
      const question = questions.get(row.id)
      if (!question && !technologies.has(row.id)) return wrong('id', `"${shortened(row.id, 60)}" is not asked`)
      if (row.answer === '') return null
      try {
        return {
          memberCode: row.member,
          changes: question
            ? { questions: { [row.id]: answerIn(question, row.answer) }, technologies: {} }
            : { questions: {}, technologies: { [row.id]: stageIn(questionnaire, row) } },
        }
      } catch (error) {
        if (error instanceof WrongCell) return wrong(error.column, error.message)
        throw error
      }
    })
}

/** Thrown when a cell is not an answer to its question. */
class WrongCell extends Error {
  constructor(
    readonly column: string,
    message: string,
  ) {
    super(message)
  }
}

function answerIn(question: SurveyQuestion, text: string): SurveyAnswer {
  if (text.toLowerCase() === unknown) return { unknown: true }
  switch (question.kind) {
    case 'choice':
      return { option: optionIn(question.options, text, 'answer') }
    case 'choices':
      return { options: optionsIn(question.options, listIn(text, between), 'answer') }
    case 'number': {
      const number = Number(text.replace(',', '.'))
      if (!(number >= question.minimum && number <= question.maximum)) {
        throw new WrongCell('answer', `must be a number from ${question.minimum} to ${question.maximum}, or ${unknown}`)
      }
      return { number }
    }
    case 'text':
      return { text }
  }
}

function stageIn(
  { technologies: { obstacles, needs } }: Questionnaire,
  row: { answer: string; obstacles: readonly string[]; needs: readonly string[]; note: string | null },
): TechnologyAnswer {
  const stage = [...technologyStages, unknown].find((one) => plain(one) === plain(row.answer))
  if (!stage) throw new WrongCell('answer', `must be one of ${[...technologyStages, unknown].join(', ')}`)
  return {
    stage: stage as TechnologyAnswer['stage'],
    obstacles: optionsIn(obstacles, row.obstacles, 'obstacles'),
    needs: optionsIn(needs, row.needs, 'needs'),
    note: row.note,
  }
}

function optionsIn(options: readonly SurveyOption[], texts: readonly string[], column: string): string[] {
  return [...new Set(texts.map((text) => optionIn(options, text, column)))]
}

function optionIn(options: readonly SurveyOption[], text: string, column: string): string {
  const isMeant = ({ id, label }: SurveyOption) =>
    [id, ...interfaceLanguages.map((one) => label[one])].some((name) => plain(name) === plain(text))
  const found = options.find(isMeant)
  if (found) return found.id
  throw new WrongCell(column, `"${shortened(text, 60)}" is none of ${options.map(({ id }) => id).join(', ')}`)
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[\s_’'-]+/g, ' ')
    .trim()
}
