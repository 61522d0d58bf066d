import { z } from 'zod'
import { memberCode, surveyRoundId } from '../../domain/index.js'
import type { Engine } from '../../engine/index.js'
import { languageFor, languageParameter, route } from '../../platform/http/index.js'
import type { TableFormat } from '../../platform/tables/index.js'
import { importOptionsIn, importQuery, mediaTypeOf } from '../catalogue/index.js'
import { answerTemplate } from './answer-template.js'
import { answerImport, importAnswers } from './import-answers.js'

const tag = 'Surveys'
const roles = ['member', 'portal', 'staff', 'admin'] as const
/** Enough for the answers of every member. */
const fileLimit = 8 * 2 ** 20

export const surveyFileRoutes = (engine: Engine) => [
  route({
    id: 'getSurveyTemplate',
    method: 'get',
    path: '/survey-rounds/:id/template',
    summary: 'Take a table of all questions to fill in for a member',
    tag,
    roles,
    params: z.strictObject({ id: surveyRoundId }),
    query: z.strictObject({
      member: memberCode,
      language: languageParameter,
      format: z.enum(['csv', 'xlsx']).default('xlsx').describe('Format of the file'),
    }),
    responses: { 200: { description: 'A row for each question', files: [mediaTypeOf.csv, mediaTypeOf.xlsx] } },
    async handle({ params, query, viewer, request }, response) {
      const { member, format } = query
      const language = languageFor(request, query.language)
      const file = await answerTemplate(engine, viewer, { roundId: params.id, memberCode: member, language, format })
      response.attachment(`survey-${member}.${format}`).type(mediaTypeOf[format]).send(file)
    },
  }),
  route({
    id: 'importSurveyAnswers',
    method: 'post',
    path: '/survey-rounds/:id/import',
    summary: 'Import answers from a table',
    description:
      'As CSV or XLSX, filled in from the template. Options are named by their id or their text in any language. Members import their own answers, staff those of several members. Imports all answers or none, unless `keepGood` says otherwise. Try it first with `dryRun=true`.',
    tag,
    roles,
    params: z.strictObject({ id: surveyRoundId }),
    query: importQuery,
    files: { [mediaTypeOf.csv]: 'csv', [mediaTypeOf.xlsx]: 'xlsx' },
    bodyLimit: fileLimit,
    responses: { 200: { description: 'What was imported, or would be', schema: answerImport } },
    async handle({ params, query, file, viewer }, response) {
      const { content, format } = file
      const given = { content, format: format as TableFormat, ...importOptionsIn(query) }
      response.json(await importAnswers(engine, viewer, params.id, given))
    },
  }),
]
