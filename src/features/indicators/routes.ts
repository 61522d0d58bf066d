import { z } from 'zod'
import { languageFor, languageParameter, route } from '../../platform/http/index.js'
import { mediaTypeOf } from '../catalogue/index.js'
import type { NeedContext } from '../needs/index.js'
import { groupings } from '../surveys/index.js'
import { defineIndicators } from './define-indicators.js'
import { indicatorIds } from './indicator.js'
import { indicatorDefinition, indicatorReading } from './indicator-reading.js'
import { readIndicators } from './read-indicators.js'
import { writeIndicator } from './write-indicator.js'

const tag = 'Insights'

export const indicatorRoutes = (services: Pick<NeedContext, 'engine' | 'needs'>) => [
  route({
    id: 'listIndicators',
    method: 'get',
    path: '/insights/indicators',
    summary: 'List the indicators of the digital divide, with their definitions',
    tag,
    query: z.strictObject({ language: languageParameter }),
    responses: {
      200: { description: 'All of them', schema: z.object({ items: z.array(indicatorDefinition) }) },
    },
    handle({ query, viewer, request }, response) {
      response.json({ items: defineIndicators(viewer, languageFor(request, query.language)) })
    },
  }),
  route({
    id: 'getIndicator',
    method: 'get',
    path: '/insights/indicators/:id',
    summary: 'Read an indicator by groups of members, and by year',
    description:
      'Groups of fewer than five members join the largest of their kind. Over needs, everybody gets what public needs say; staff get all that were submitted.',
    tag,
    params: z.strictObject({ id: z.enum(indicatorIds).describe('Id of an indicator') }),
    query: z.strictObject({
      by: z.enum(groupings).default('region').describe('How members are grouped'),
      format: z.enum(['json', 'csv']).default('json').describe('Format of the file'),
      language: languageParameter,
    }),
    responses: {
      200: { description: 'A value for each group', schema: indicatorReading, files: [mediaTypeOf.csv] },
    },
    async handle({ params, query, viewer, request }, response) {
      const language = languageFor(request, query.language)
      const asked = { ids: [params.id], by: [query.by], language }
      const reading = (await readIndicators(services, viewer, asked))[0]![0]!
      if (query.format === 'json') response.json(reading)
      else response.attachment(`${params.id}-${query.by}.csv`).type(mediaTypeOf.csv).send(writeIndicator(reading))
    },
  }),
]
