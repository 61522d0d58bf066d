import { z } from 'zod'
import { NotFoundError, technology, technologyId } from '../../domain/index.js'
import type { Engine } from '../../engine/index.js'
import { languageFor, languageParameter, page, paging, route, takePage } from '../../platform/http/index.js'
import { caseStudySummary } from './case-study-summary.js'
import { summarise } from './summarise.js'

const technologySummary = z
  .object({
    id: z.string(),
    name: z.string(),
    summary: z.string(),
    caseStudies: z.number().int().describe('Number of case studies that use it'),
  })
  .meta({ id: 'TechnologySummary' })

export const technologyRoutes = (engine: Engine) => [
  route({
    id: 'listTechnologies',
    method: 'get',
    path: '/technologies',
    summary: 'List technologies',
    tag: 'Catalogue',
    query: z.strictObject({ ...paging, language: languageParameter }),
    responses: {
      200: { description: 'A page of technologies, sorted by id', schema: page(technologySummary) },
    },
    handle({ query, request }, response) {
      const { catalogue } = engine
      const language = languageFor(request, query.language)
      const studies = [...catalogue.caseStudies.values()]
      const { items, ...rest } = takePage([...catalogue.technologies.values()], ({ id }) => id, query)
      response.json({
        items: items.map(({ id, name, summary }) => ({
          id,
          name: name[language],
          // Dossiers exist in English and French.
          summary: language === 'fr' ? summary.fr : summary.en,
          caseStudies: studies.filter((study) => study.technologies.includes(id)).length,
        })),
        ...rest,
      })
    },
  }),
  route({
    id: 'getTechnology',
    method: 'get',
    path: '/technologies/:id',
    summary: 'Read the dossier of a technology',
    tag: 'Catalogue',
    params: z.strictObject({ id: technologyId }),
    query: z.strictObject({ language: languageParameter }),
    responses: {
      200: {
        description: 'The dossier with its six sections, and the case studies',
        schema: technology.extend({ caseStudies: z.array(caseStudySummary) }),
      },
    },
    handle({ params, query, request }, response) {
      const { catalogue } = engine
      const found = catalogue.technologies.get(params.id)
      if (!found) throw new NotFoundError('technology', params.id)
      const language = languageFor(request, query.language)
      const caseStudies = [...catalogue.caseStudies.values()]
        .filter((study) => study.technologies.includes(found.id))
        .map((study) => summarise(study, catalogue, language))
      response.json({ ...found, caseStudies })
    },
  }),
]
