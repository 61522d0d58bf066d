import { z } from 'zod'
import { membersWithExperience } from '../../domain/index.js'
import type { Engine } from '../../engine/index.js'
import { languageFor, languageParameter, page, paging, route, takePage } from '../../platform/http/index.js'
import { named } from './case-study-summary.js'

const processAreaSummary = named
  .extend({ caseStudies: z.number().int().describe('Number of case studies in it') })
  .meta({ id: 'ProcessAreaSummary' })

const regionSummary = named
  .extend({
    members: z.number().int().describe('Number of members'),
    caseStudies: z.number().int().describe('Number of case studies of its members'),
  })
  .meta({ id: 'RegionSummary' })

const query = z.strictObject({ ...paging, language: languageParameter })

/** What filters choose from, with names. */
export const referenceRoutes = (engine: Engine) => [
  route({
    id: 'listProcessAreas',
    method: 'get',
    path: '/process-areas',
    summary: 'List process areas',
    tag: 'Catalogue',
    query,
    responses: { 200: { description: 'A page of process areas, sorted by id', schema: page(processAreaSummary) } },
    handle({ query, request }, response) {
      const { processAreas, caseStudies } = engine.catalogue
      const language = languageFor(request, query.language)
      const { items, ...rest } = takePage([...processAreas.values()], ({ id }) => id, query)
      const studies = [...caseStudies.values()]
      response.json({
        items: items.map(({ id, name }) => ({
          id,
          name: name[language],
          caseStudies: studies.filter((study) => study.processAreas.includes(id)).length,
        })),
        ...rest,
      })
    },
  }),
  route({
    id: 'listRegions',
    method: 'get',
    path: '/regions',
    summary: 'List regions',
    tag: 'Catalogue',
    query,
    responses: { 200: { description: 'A page of regions, sorted by id', schema: page(regionSummary) } },
    handle({ query, request }, response) {
      const { members, caseStudies, regions } = engine.catalogue
      const language = languageFor(request, query.language)
      const { items, ...rest } = takePage([...regions.values()], ({ id }) => id, query)
      const found = [...caseStudies.values()].map(
        (study) => new Set(membersWithExperience(study).map((code) => members.get(code)?.region)),
      )
      response.json({
        items: items.map(({ id, name }) => ({
          id,
          name: name[language],
          members: [...members.values()].filter(({ region }) => region === id).length,
          caseStudies: found.filter((ofStudy) => ofStudy.has(id)).length,
        })),
        ...rest,
      })
    },
  }),
]
