import { z } from 'zod'
import { fit, type Member, memberCode, NotFoundError, needId } from '../../domain/index.js'
import { languageFor, languageParameter, numberInQueryOr, route } from '../../platform/http/index.js'
import { caseStudySummary, memberName } from '../catalogue/index.js'
import { ownMember } from '../needs/index.js'
import type { AdviceContext } from './advise.js'
import { findNewForMember } from './find-new-for-member.js'
import { findPeersAhead, peersAhead } from './peers-ahead.js'
import { recommendForMember } from './recommend-for-member.js'

const needName = z.object({ id: needId, title: z.string() })
const reasons = z.array(z.string()).describe('Facts, in the language that was asked for')

const forMember = z
  .object({
    caseStudy: caseStudySummary,
    because: z.enum(['need', 'profile']).describe('It fits a need, or members like this one have done it'),
    need: needName.nullable(),
    score: z.number().int().nullable().describe('As in a recommendation; null for `profile`'),
    fit: fit.nullable(),
    reasons,
  })
  .meta({ id: 'MemberRecommendation' })

const newForMember = z
  .object({
    since: z.iso.datetime().nullable().describe('null: since each need was last looked at in the pages'),
    needs: z
      .array(z.object({ need: needName, caseStudies: z.array(caseStudySummary) }))
      .describe('Needs with new case studies that fit; the others are left out'),
    profile: z
      .array(z.object({ caseStudy: caseStudySummary, reasons }))
      .describe('Further new case studies of members like this one'),
  })
  .meta({ id: 'NewMatches' })

const limit = numberInQueryOr(10, z.number().int().min(1).max(50)).describe('Number of case studies')

export const memberAdviceRoutes = (parts: AdviceContext) => [
  route({
    id: 'recommendForMember',
    method: 'get',
    path: '/members/:code/recommendations',
    summary: 'Find case studies for a member',
    description:
      'First what fits the needs of the member, as far as you may see them, each need in turn; then what members like it have done. It works for a member that never wrote a need.',
    tag: 'Recommendations',
    params: z.strictObject({ code: memberCode }),
    query: z.strictObject({ language: languageParameter, limit }),
    responses: {
      200: {
        description: 'Case studies, with why each is here',
        schema: z.object({ member: memberName, items: z.array(forMember) }),
      },
    },
    async handle({ params, query, request, viewer }, response) {
      const member = memberNamed(params.code, parts)
      const language = languageFor(request, query.language)
      const items = await recommendForMember(parts, viewer, { member, language, limit: query.limit })
      // It may quote needs.
      response.setHeader('Cache-Control', 'no-store')
      response.json({ member: { code: member.code, name: member.name[language] }, items })
    },
  }),
  route({
    id: 'listPeersAhead',
    method: 'get',
    path: '/members/:code/peers-ahead',
    summary: 'Find members that are a step or two ahead',
    description:
      'For each technology that the member studies, tries or gave up, as it said in its last survey: up to three members that were there, in a like situation. For the member itself and staff.',
    tag: 'Recommendations',
    roles: ['member', 'portal', 'staff', 'admin'],
    params: z.strictObject({ code: memberCode }),
    query: z.strictObject({ language: languageParameter }),
    responses: {
      200: { description: 'By technology', schema: z.object({ items: z.array(peersAhead) }) },
    },
    async handle({ params, query, request, viewer }, response) {
      const language = languageFor(request, query.language)
      const items = await findPeersAhead(parts.engine, viewer, memberNamed(params.code, parts), language)
      response.setHeader('Cache-Control', 'no-store')
      response.json({ items })
    },
  }),
  route({
    id: 'listNewMatches',
    method: 'get',
    path: '/me/new-matches',
    summary: 'See what is new for your needs and your member',
    description:
      'Case studies that came into the catalogue after `since`. Without it, those that are new since each need was last looked at in the pages, and for the member those of the last thirty days.',
    tag: 'Recommendations',
    roles: ['member', 'portal'],
    query: z.strictObject({
      language: languageParameter,
      since: z.iso.datetime({ offset: true }).optional().describe('Only what was added after this'),
      limit,
    }),
    responses: { 200: { description: 'What is new, by need and for the member', schema: newForMember } },
    async handle({ query, request, viewer }, response) {
      const member = memberNamed(ownMember(viewer, parts.engine), parts)
      const language = languageFor(request, query.language)
      response.setHeader('Cache-Control', 'no-store')
      response.json(await findNewForMember(parts, viewer, { ...query, member, language }))
    },
  }),
]

function memberNamed(code: string, { engine }: AdviceContext): Member {
  const found = engine.catalogue.members.get(code)
  if (!found) throw new NotFoundError('member', code)
  return found
}
