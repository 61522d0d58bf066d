import { z } from 'zod'
import { caseStudyId, decisionContent, distinct, match, needId } from '../../domain/index.js'
import { languageFor, languageParameter, route } from '../../platform/http/index.js'
import type { NeedContext } from '../needs/index.js'
import { decideMatch } from './decide-match.js'
import { matchList, matchListFor } from './match-list.js'
import { pinMatches } from './pin-matches.js'
import { undoDecision } from './undo-decision.js'

const tag = 'Curation'
const staff = ['staff', 'admin'] as const
const oneNeed = z.strictObject({ id: needId })
const oneMatch = z.strictObject({ id: needId, caseStudyId })
const keyOf = ({ id, caseStudyId: caseStudy }: z.infer<typeof oneMatch>) => ({ needId: id, caseStudyId: caseStudy })

export const matchRoutes = ({ engine, needs }: Pick<NeedContext, 'engine' | 'needs'>) => {
  return [
    route({
      id: 'listMatches',
      method: 'get',
      path: '/needs/:id/matches',
      summary: 'Read what was suggested and decided for a need',
      description:
        'Staff see all, as it stands now. The member sees suggestions and, once the need is published, what was decided when it last was. Others who see the need see what was then approved.',
      tag,
      params: oneNeed,
      query: z.strictObject({ language: languageParameter }),
      responses: { 200: { description: 'In the order of the suggestions', schema: matchList } },
      async handle({ params, query, viewer, request }, response) {
        const saved = await needs.find(viewer, params.id)
        response.json(await matchListFor(engine, viewer, saved, languageFor(request, query.language)))
      },
    }),
    route({
      id: 'decideOnMatch',
      method: 'put',
      path: '/needs/:id/matches/:caseStudyId',
      summary: 'Decide on a case study for a need',
      description: 'Approve, reject, hide or pin it, and write a note to the member. One not suggested is brought in.',
      tag,
      roles: staff,
      params: oneMatch,
      body: decisionContent,
      example: { state: 'approved', position: 1, note: 'Ask them about the second phase.' },
      responses: { 200: { description: 'The match as it is now', schema: match } },
      async handle({ params, body, viewer }, response) {
        response.json(await decideMatch(engine, viewer, keyOf(params), body))
      },
    }),
    route({
      id: 'undoDecision',
      method: 'post',
      path: '/needs/:id/matches/:caseStudyId/undo',
      summary: 'Undo the last decision on a case study for a need',
      tag,
      roles: staff,
      params: oneMatch,
      responses: {
        200: { description: 'The match as it was before; null when there was none', schema: match.nullable() },
      },
      async handle({ params, viewer }, response) {
        response.json((await undoDecision(engine, viewer, keyOf(params))) ?? null)
      },
    }),
    route({
      id: 'pinMatches',
      method: 'put',
      path: '/needs/:id/pins',
      summary: 'Put case studies in order',
      description: 'Pins them to the first places; what was pinned before and is not named is no more.',
      tag,
      roles: staff,
      params: oneNeed,
      body: z.strictObject({
        caseStudyIds: distinct(z.array(caseStudyId).max(50)),
      }),
      example: { caseStudyIds: ['id-postal-advance-data'] },
      responses: { 200: { description: 'The matches as they are now', schema: z.object({ items: z.array(match) }) } },
      async handle({ params, body, viewer }, response) {
        response.json({ items: await pinMatches(engine, viewer, params.id, body.caseStudyIds) })
      },
    }),
  ]
}
