import { z } from 'zod'
import { anonymous, member, memberCode, NotFoundError, need, regionId } from '../../domain/index.js'
import type { Engine } from '../../engine/index.js'
import { languageFor, languageParameter, page, paging, route, takePage } from '../../platform/http/index.js'
import {
  caseStudySummary,
  checkKnown,
  olderMemberFields,
  olderMemberSummaryFields,
  olderRegionQuery,
  summarise,
  withOlderNames,
} from '../catalogue/index.js'
import type { NeedReader } from '../needs/index.js'

const memberSummary = z
  .object({
    code: z.string(),
    name: z.string(),
    administration: z.string().nullable(),
    region: regionId,
    ...olderMemberSummaryFields,
    caseStudies: z.number().int().describe('Case studies in which it has experience of its own'),
  })
  .meta({ id: 'MemberSummary' })

export const memberRoutes = (engine: Engine, needs: NeedReader) => [
  route({
    id: 'listMembers',
    method: 'get',
    path: '/members',
    summary: 'List members',
    tag: 'Catalogue',
    query: z.strictObject({
      ...paging,
      language: languageParameter,
      region: regionId.optional().describe('Only members of this region'),
      ...olderRegionQuery,
    }),
    responses: { 200: { description: 'A page of members, in the order of their codes', schema: page(memberSummary) } },
    handle({ query, request }, response) {
      const { catalogue } = engine
      const region = query.region ?? query.wcoRegion
      checkKnown({ region }, catalogue)
      const language = languageFor(request, query.language)
      const members = [...catalogue.members.values()].filter((one) => region === undefined || one.region === region)
      const { items, ...rest } = takePage(members, ({ code }) => code, query)
      response.json({
        items: items.map((one) => ({
          code: one.code,
          name: one.name[language],
          administration: one.administration.name,
          region: one.region,
          wcoRegion: one.region,
          caseStudies: catalogue.experience.get(one.code)?.length ?? 0,
        })),
        ...rest,
      })
    },
  }),
  route({
    id: 'getMember',
    method: 'get',
    path: '/members/:code',
    summary: 'Read about a member, its case studies and its public needs',
    tag: 'Catalogue',
    params: z.strictObject({ code: memberCode }),
    query: z.strictObject({ language: languageParameter }),
    responses: {
      200: {
        description: 'The member, the case studies in which it has experience of its own, and its public needs',
        schema: member.extend({ ...olderMemberFields, caseStudies: z.array(caseStudySummary), needs: z.array(need) }),
      },
    },
    async handle({ params, query, request }, response) {
      const { catalogue } = engine
      const found = catalogue.members.get(params.code)
      if (!found) throw new NotFoundError('member', params.code)
      const language = languageFor(request, query.language)
      const studies = catalogue.experience.get(found.code) ?? []
      const open = (await needs.seenBy(anonymous)).filter(({ memberCode: whose }) => whose === found.code)
      const caseStudies = studies.map((study) => summarise(study, catalogue, language))
      response.json({ ...withOlderNames(found), caseStudies, needs: open })
    },
  }),
]
