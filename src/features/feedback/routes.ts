import { z } from 'zod'
import { caseStudyId, needId } from '../../domain/index.js'
import type { Engine } from '../../engine/index.js'
import { route } from '../../platform/http/index.js'
import type { NeedReader } from '../needs/index.js'
import { feedback, feedbackContent } from './feedback.js'
import { giveFeedback } from './give-feedback.js'
import { listFeedback } from './list-feedback.js'
import { withdrawFeedback } from './withdraw-feedback.js'

const tag = 'Feedback'
const roles = ['member', 'portal'] as const
const oneMatch = z.strictObject({ id: needId, caseStudyId })
const keyOf = ({ id, caseStudyId: caseStudy }: z.infer<typeof oneMatch>) => ({ needId: id, caseStudyId: caseStudy })

export const feedbackRoutes = (engine: Engine, needs: NeedReader) => [
  route({
    id: 'listFeedback',
    method: 'get',
    path: '/needs/:id/feedback',
    summary: 'Read the feedback on a need',
    tag,
    params: z.strictObject({ id: needId }),
    responses: {
      200: { description: 'In the order of case studies', schema: z.object({ items: z.array(feedback) }) },
    },
    async handle({ params, viewer }, response) {
      const saved = await needs.find(viewer, params.id)
      response.json({ items: await listFeedback(engine, viewer, saved) })
    },
  }),
  route({
    id: 'giveFeedback',
    method: 'put',
    path: '/needs/:id/matches/:caseStudyId/feedback',
    summary: 'Give feedback on a case study for your need',
    description:
      'What you adopted makes you a peer for needs like yours, as far as others may see your need. The note is for staff.',
    tag,
    roles,
    params: oneMatch,
    body: feedbackContent,
    example: { verdict: 'useful', outcome: 'adopted', year: 2026, note: 'In service at two posts.' },
    responses: { 200: { description: 'What is kept', schema: feedback } },
    async handle({ params, body, viewer }, response) {
      response.json(await giveFeedback(engine, viewer, keyOf(params), body))
    },
  }),
  route({
    id: 'deleteFeedback',
    method: 'delete',
    path: '/needs/:id/matches/:caseStudyId/feedback',
    summary: 'Take back what you said of a case study',
    tag,
    roles,
    params: oneMatch,
    responses: { 204: { description: 'It is gone' } },
    async handle({ params, viewer }, response) {
      await withdrawFeedback(engine, viewer, keyOf(params))
      response.status(204).end()
    },
  }),
]
