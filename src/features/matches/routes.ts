import { z } from 'zod'
import {
  answerFit,
  caseStudyId,
  decisionContent,
  distinct,
  match,
  maySeeInside,
  type Need,
  NotAllowedError,
  needId,
  type Viewer,
} from '../../domain/index.js'
import { languageFor, languageParameter, route } from '../../platform/http/index.js'
import { caseStudySummary, summarise } from '../catalogue/index.js'
import type { NeedContext } from '../needs/index.js'
import { suggest } from '../recommendations/index.js'
import { decideMatch } from './decide-match.js'
import { listMatches, suggestionState } from './list-matches.js'
import { pinMatches } from './pin-matches.js'
import { shownMatch } from './shown-matches.js'
import { undoDecision } from './undo-decision.js'

const tag = 'Curation'
const staff = ['staff', 'admin'] as const
const oneNeed = z.strictObject({ id: needId })
const oneMatch = z.strictObject({ id: needId, caseStudyId })
const keyOf = ({ id, caseStudyId: caseStudy }: z.infer<typeof oneMatch>) => ({ needId: id, caseStudyId: caseStudy })

const matchWithCase = shownMatch.omit({ caseStudyId: true }).extend({ caseStudy: caseStudySummary })

const matchList = z.object({
  fit: answerFit.nullable().describe('null while the catalogue was not asked'),
  pending: z.boolean().describe('Whether suggestions for the newest words are still to come'),
  items: z.array(matchWithCase),
})

export const matchRoutes = ({ engine, needs, vectors }: NeedContext) => {
  const listFor = async (viewer: Viewer, saved: Need, language: Parameters<typeof summarise>[2]) => {
    const { answer, pending } = await suggestionState(engine, saved)
    const shown = await listMatches(engine, viewer, saved)
    const items = shown.flatMap(({ caseStudyId: id, ...rest }) => {
      const study = engine.catalogue.caseStudies.get(id)
      return study ? [{ ...rest, caseStudy: summarise(study, engine.catalogue, language) }] : []
    })
    return { fit: answer?.fit ?? null, pending, items }
  }

  return [
    route({
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
        response.json(await listFor(viewer, saved, languageFor(request, query.language)))
      },
    }),
    route({
      method: 'post',
      path: '/needs/:id/suggestions',
      summary: 'Ask the catalogue anew for a need',
      description: 'Done by itself when a need is submitted and when its words change. Decisions stay.',
      tag,
      roles: ['member', 'portal', ...staff],
      params: oneNeed,
      query: z.strictObject({ language: languageParameter }),
      responses: { 200: { description: 'The matches as they are now', schema: matchList } },
      async handle({ params, query, viewer, request }, response) {
        const saved = await needs.find(viewer, params.id)
        if (!maySeeInside(viewer, saved))
          throw new NotAllowedError('Suggestions are for the member and staff to ask for')
        await suggest(saved, { engine, needs, vectors })
        response.json(await listFor(viewer, saved, languageFor(request, query.language)))
      },
    }),
    route({
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
