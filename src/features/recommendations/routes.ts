import { needId, withRules, wordingOf } from '../../domain/index.js'
import { route } from '../../platform/http/index.js'
import { type AdviceContext, advise } from './advise.js'
import { recommendation } from './answer.js'
import { recommendationRequest } from './request.js'

/** The request: with a text, or with a saved need. */
const askedFor = withRules(
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
)

export const recommendationRoutes = (parts: AdviceContext) => [
  route({
    id: 'recommend',
    method: 'post',
    path: '/recommendations',
    summary: 'Find case studies and peers for a problem',
    description:
      'Describe the problem in your own words, in any of some 100 languages. The answer ranks case studies, gives reasons for each, and names administrations to contact.',
    tag: 'Recommendations',
    body: askedFor,
    example: {
      text: 'Our post cannot capture electronic advance data; how did others do it?',
      memberCode: 'BF',
      limit: 5,
    },
    responses: {
      200: { description: 'Ranked case studies and peers', schema: recommendation },
      404: { description: 'The need `needId` does not exist, or you may not see it' },
    },
    async handle({ body: { text, needId: id, ...rest }, viewer }, response) {
      // A request may reveal a weakness of a border: no cache may store the answer.
      response.setHeader('Cache-Control', 'no-store')
      const saved = id === undefined ? undefined : await parts.needs.find(viewer, id)
      const request = saved
        ? { ...rest, text: wordingOf(saved), language: saved.language, memberCode: rest.memberCode ?? saved.memberCode }
        : { ...rest, text: text! }
      response.json(await advise(parts, viewer, request, { saved }))
    },
  }),
]
