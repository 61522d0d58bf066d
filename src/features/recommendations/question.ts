import type { z } from 'zod'
import { memberOf, needId, type Viewer, withRules, wordingOf } from '../../domain/index.js'
import { type AdviceContext, advise } from './advise.js'
import type { Recommendation } from './answer.js'
import { recommendationRequest } from './request.js'

/** A request for recommendations: with a text, or with a saved need. */
export const question = withRules(
  recommendationRequest.extend({
    text: recommendationRequest.shape.text.optional(),
    needId: needId.optional().describe('A need that you may see, instead of a text'),
  }),
  {
    holds: ({ text, needId }) => (text === undefined) !== (needId === undefined),
    path: 'text',
    message: 'or needId is required, but not both',
    says: { oneOf: [{ required: ['text'] }, { required: ['needId'] }] },
  },
).meta({ id: 'Question' })
export type Question = z.infer<typeof question>

/** @throws NotFoundError for a need that does not exist or that the viewer may not see, and as `advise` */
export async function answerQuestion(parts: AdviceContext, viewer: Viewer, asked: Question): Promise<Recommendation> {
  const { text, needId: id, ...rest } = asked
  const saved = id === undefined ? undefined : await parts.needs.find(viewer, id)
  const memberCode = rest.memberCode ?? saved?.memberCode ?? memberOf(viewer) ?? undefined
  const request = saved
    ? { ...rest, memberCode, text: wordingOf(saved), language: saved.language }
    : { ...rest, memberCode, text: text! }
  return advise(parts, viewer, request, { saved })
}
