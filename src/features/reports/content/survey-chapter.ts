import {
  anonymous,
  type Catalogue,
  type Questionnaire,
  type questionsOf,
  type SurveyRound,
  technologyStages,
} from '../../../domain/index.js'
import { translate } from '../../../messages/translate.js'
import type { WithDatabase } from '../../../platform/database/index.js'
import type { EditionSource, StoredBlock, StoredTable } from '../../documents/index.js'
import { dayIn, inThree, say } from '../../documents/index.js'
import { findRound, type PublishedCounts, readPublishedRounds } from '../../surveys/index.js'
import type { StoredChapter } from '../edition-content.js'
import { heading } from './dossier-blocks.js'

/** What everybody may see of a survey. */
export interface PublishedSurvey {
  readonly round: SurveyRound
  readonly questionnaire: Questionnaire
  readonly counts: PublishedCounts
}

/** The last survey that was closed; one with invented answers is none. */
export async function lastPublishedSurvey(context: WithDatabase): Promise<PublishedSurvey | undefined> {
  const last = (await readPublishedRounds(context)).at(-1)
  if (!last) return undefined
  const { questionnaire } = await findRound(context, anonymous, last.round.id)
  return { ...last, questionnaire }
}

/** The published counts over all members; nothing else of a survey is in an edition. */
export function surveyChapter(
  chapter: Omit<StoredChapter, 'blocks'>,
  survey: PublishedSurvey | undefined,
  catalogue: Pick<Catalogue, 'technologies'>,
): StoredChapter {
  return { ...chapter, blocks: survey ? surveyBlocks(survey, catalogue) : [noSurvey()] }
}

function noSurvey(): StoredBlock {
  return { kind: 'paragraph', generated: true, text: say('report.survey.none'), refs: [], sources: [] }
}

function surveyBlocks(survey: PublishedSurvey, { technologies }: Pick<Catalogue, 'technologies'>): StoredBlock[] {
  const { round, questionnaire } = survey
  const text = inThree((language) =>
    translate(language, 'report.survey.intro', {
      survey: `${round.questionnaire.title[language]}, ${round.name}`,
      date: dayIn(language, round.closedAt!),
    }),
  )
  const sources: EditionSource[] = [
    { record: 'survey round', id: round.id, field: 'name' },
    { record: 'survey round', id: round.id, field: 'closedAt' },
  ]
  const byTechnology: StoredTable = {
    kind: 'table',
    generated: true,
    title: questionnaire.technologies.title,
    columns: [
      say('facet.technology'),
      ...[...technologyStages, 'unknown' as const].map((stage) => say(`survey.stage.${stage}`)),
    ],
    rows: [...technologies.values()].flatMap(({ id, name }) => {
      const cells = [...technologyStages, 'unknown'].map((stage) => cellOf(survey, id, stage))
      return cells.some(({ count }) => count !== null) ? [{ label: name, cells }] : []
    }),
  }
  return [
    { kind: 'paragraph', generated: true, text, refs: [], sources },
    ...(byTechnology.rows.length > 0 ? [byTechnology] : []),
    ...questionnaire.sections.flatMap(({ title, questions }): StoredBlock[] => {
      const tables = questions.flatMap((question) => questionTable(question, survey))
      return tables.length > 0 ? [heading(2, title), ...tables] : []
    }),
  ]
}

/** What was answered to a question with options; nothing where every count is withheld. */
function questionTable(question: ReturnType<typeof questionsOf>[number], survey: PublishedSurvey): StoredTable[] {
  if (!('options' in question)) return []
  const options = [...question.options, { id: 'unknown', label: say('survey.stage.unknown') }]
  const rows = options.map(({ id, label }) => ({ label, cells: [cellOf(survey, question.id, id)] }))
  if (rows.every(({ cells }) => cells[0]!.count === null)) return []
  const columns = [say('report.survey.answer'), say('report.survey.members')]
  return [{ kind: 'table', generated: true, title: question.text, columns, rows }]
}

function cellOf({ round, counts }: PublishedSurvey, topic: string, answer: string) {
  const everybody = counts.groups.findIndex(({ by }) => by === 'all')
  const count = counts.topics.find(({ id }) => id === topic)?.groups[everybody]?.counts[answer] ?? null
  const source: EditionSource = {
    record: 'survey round',
    id: round.id,
    field: `counts.${topic}.${answer}`,
    value: count,
  }
  return { count, sources: [source] }
}
