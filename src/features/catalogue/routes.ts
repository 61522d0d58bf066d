import { z } from 'zod'
import {
  type CaseStudy,
  type Catalogue,
  caseStudy,
  caseStudyId,
  type InterfaceLanguage,
  maturity,
  memberCode,
  NotFoundError,
  processAreaId,
  regionId,
  technologyId,
  textUpTo,
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
import { type Filters, filters } from './case-study-filters.js'
import { caseStudySummary, named } from './case-study-summary.js'
import { countFacets } from './count-facets.js'
import { caseStudyOrders, findCaseStudies } from './find-case-studies.js'
import { checkKnown } from './known-ids.js'
import { listTimes } from './list-times.js'
import { mergedInto } from './merged-into.js'
import { olderRegionQuery } from './older-names.js'
import { summarise } from './summarise.js'

const listQuery = z.strictObject({
  ...paging,
  language: languageParameter,
  technology: technologyId.optional().describe('Only those with this technology'),
  processArea: processAreaId.optional().describe('Only those in this process area'),
  region: regionId.optional().describe('Only those of members of this region'),
  ...olderRegionQuery,
  member: memberCode.optional().describe('Only those of this member'),
  maturity: maturity.optional().describe('Only those at this stage'),
  yearFrom: numberInQuery(z.number().int().min(1950).max(2100)).optional().describe('Only those of this year or later'),
  yearTo: numberInQuery(z.number().int().min(1950).max(2100)).optional().describe('Only those of this year or earlier'),
  text: textUpTo(200).min(1).optional().describe('Only those in which these words occur, in any of their languages'),
  updatedSince: z.iso
    .datetime({ offset: true })
    .optional()
    .describe('Only those that were added or changed after this'),
  sort: z
    .enum(caseStudyOrders)
    .optional()
    .describe(
      '`relevance` for the words of `text` (the default with it), `newest` year first, last `updated` first, by `title`, or by `id`',
    ),
  facets: z
    .enum(['true', 'false'])
    .default('false')
    .transform((value) => value === 'true')
    .describe('Whether to count what all that were found have in common'),
})

const facet = z.array(named.extend({ count: z.number().int().describe('Number of case studies') }))
const facets = z
  .object({
    technology: facet,
    processArea: facet,
    region: facet,
    wcoRegion: facet.meta({ deprecated: true }),
    maturity: facet,
  })
  .meta({ id: 'Facets' })

const listedCaseStudy = caseStudySummary.extend({
  addedAt: z.iso.datetime().describe('When it came into this catalogue'),
  updatedAt: z.iso.datetime().describe('When it last changed here'),
})

function filtersOf(query: z.output<typeof listQuery>): Filters {
  const one = <T>(value: T | undefined) => (value === undefined ? [] : [value])
  return filters.parse({
    technologies: one(query.technology),
    processAreas: one(query.processArea),
    regions: one(query.region ?? query.wcoRegion),
    members: one(query.member),
    maturity: one(query.maturity),
    yearFrom: query.yearFrom,
    yearTo: query.yearTo,
  })
}

function facetsOf(found: readonly { study: CaseStudy }[], catalogue: Catalogue, language: InterfaceLanguage) {
  const studies = found.map(({ study }) => study)
  const counted = countFacets(studies, catalogue, language)
  return { ...counted, wcoRegion: counted.region }
}

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
      200: {
        description: 'A page of case studies',
        schema: page(listedCaseStudy).extend({ facets: facets.nullable() }),
      },
    },
    async handle({ query, request }, response) {
      const { catalogue } = engine
      checkKnown({ ...query, region: query.region ?? query.wcoRegion }, catalogue)
      const language = languageFor(request, query.language)
      const { text, updatedSince, sort = text === undefined ? 'id' : 'relevance' } = query
      const found = await findCaseStudies(engine, {
        filters: filtersOf(query),
        text,
        updatedSince,
        order: sort,
        language,
      })
      const { items, ...rest } = takePage(found, ({ key }) => key, query)
      const times = await listTimes(
        engine,
        items.map(({ study }) => study.id),
      )
      response.json({
        items: items.map(({ study }) => ({ ...summarise(study, catalogue, language), ...times.get(study.id)! })),
        ...rest,
        facets: query.facets ? facetsOf(found, catalogue, language) : null,
      })
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
      308: { description: 'It was merged into another case study; `Location` is its URL', location: true },
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
    query: z.strictObject({
      language: languageParameter,
      limit: numberInQueryOr(5, z.number().int().min(1).max(50)).describe('Number of case studies'),
    }),
    responses: {
      200: { description: 'Most similar first', schema: z.object({ items: z.array(similarCaseStudy) }) },
    },
    async handle({ params, query, request }, response) {
      const { catalogue } = engine
      const language = languageFor(request, query.language)
      const items = (await engine.similar(params.id, query.limit)).map(({ id, likeness }) => ({
        ...summarise(catalogue.caseStudies.get(id)!, catalogue, language),
        likeness: Math.round(likeness * 1000) / 1000,
      }))
      response.json({ items })
    },
  }),
]
