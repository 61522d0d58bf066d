import { z } from 'zod'
import {
  caseStudy,
  caseStudyId,
  maturity,
  memberCode,
  NotFoundError,
  processAreaId,
  technologyId,
  wcoRegion,
} from '../../domain/index.js'
import type { Engine } from '../../engine/index.js'
import {
  languageFor,
  languageParameter,
  numberInQuery,
  numberInQueryOr,
  page,
  paging,
  route,
  takePage,
} from '../../platform/http/index.js'
import { filters } from './case-study-filters.js'
import { caseStudySummary } from './case-study-summary.js'
import { allowedBy } from './filter-case-studies.js'
import { checkKnown } from './known-ids.js'
import { mergedInto } from './merged-into.js'
import { summarise } from './summarise.js'

const named = z.object({ id: z.string(), name: z.string() })

const listQuery = z.strictObject({
  ...paging,
  language: languageParameter,
  technology: technologyId.optional(),
  processArea: processAreaId.optional(),
  wcoRegion: wcoRegion.optional(),
  member: memberCode.optional(),
  maturity: maturity.optional(),
  yearFrom: numberInQuery(z.number().int().min(1950).max(2100)).optional(),
})

const caseStudyAnswer = caseStudy.extend({
  technologies: z.array(named),
  processAreas: z.array(named),
  implementers: caseStudySummary.shape.implementers,
})

const similarCaseStudy = caseStudySummary.extend({
  likeness: z.number().describe('Semantic similarity (cosine), -1..1'),
})

export const caseStudyRoutes = (engine: Engine) => [
  route({
    id: 'listCaseStudies',
    method: 'get',
    path: '/case-studies',
    summary: 'List case studies',
    tag: 'Catalogue',
    query: listQuery,
    responses: {
      200: { description: 'A page of case studies, sorted by id', schema: page(caseStudySummary) },
    },
    handle({ query, request }, response) {
      const { catalogue } = engine
      checkKnown(query, catalogue)
      const one = <T>(value: T | undefined) => (value === undefined ? [] : [value])
      const allowed = allowedBy(
        filters.parse({
          technologies: one(query.technology),
          processAreas: one(query.processArea),
          wcoRegions: one(query.wcoRegion),
          members: one(query.member),
          maturity: one(query.maturity),
          yearFrom: query.yearFrom,
        }),
        catalogue,
      )
      const studies = [...catalogue.caseStudies.values()].filter(({ id }) => allowed?.has(id) ?? true)
      const language = languageFor(request, query.language)
      const { items, ...rest } = takePage(studies, ({ id }) => id, query)
      response.json({ items: items.map((study) => summarise(study, catalogue, language)), ...rest })
    },
  }),
  route({
    id: 'getCaseStudy',
    method: 'get',
    path: '/case-studies/:id',
    summary: 'Read a case study',
    tag: 'Catalogue',
    params: z.strictObject({ id: caseStudyId }),
    query: z.strictObject({ language: languageParameter }),
    responses: {
      200: { description: 'The case study with its texts in every language', schema: caseStudyAnswer },
      308: { description: 'It was merged into another case study; `Location` is its URL' },
    },
    async handle({ params, query, request }, response) {
      const { catalogue } = engine
      const study = catalogue.caseStudies.get(params.id)
      if (!study) {
        const other = await mergedInto(engine, params.id)
        if (other === undefined) throw new NotFoundError('case study', params.id)
        const search = query.language === undefined ? '' : `?language=${query.language}`
        // The case study may be restored, so the redirect must not be cached without asking again.
        response.setHeader('Cache-Control', 'private, no-cache')
        response.redirect(308, `/api/v1/case-studies/${other}${search}`)
        return
      }
      const { technologies, processAreas, implementers } = summarise(
        study,
        catalogue,
        languageFor(request, query.language),
      )
      response.json({ ...study, technologies, processAreas, implementers })
    },
  }),
  route({
    id: 'findSimilarCaseStudies',
    method: 'get',
    path: '/case-studies/:id/similar',
    summary: 'Find similar case studies',
    tag: 'Catalogue',
    params: z.strictObject({ id: caseStudyId }),
    query: z.strictObject({ language: languageParameter, limit: numberInQueryOr(5, z.number().int().min(1).max(50)) }),
    responses: {
      200: { description: 'Most similar first', schema: z.object({ items: z.array(similarCaseStudy) }) },
    },
    handle({ params, query, request }, response) {
      const { catalogue } = engine
      const language = languageFor(request, query.language)
      const items = engine.similar(params.id, query.limit).map(({ id, likeness }) => ({
        ...summarise(catalogue.caseStudies.get(id)!, catalogue, language),
        likeness: Math.round(likeness * 1000) / 1000,
      }))
      response.json({ items })
    },
  }),
]
