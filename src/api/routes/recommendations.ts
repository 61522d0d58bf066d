import { needId, wordingOf } from '../../domain/index.js'
import { type AdviceParts, advise, recommendation, recommendationRequest } from '../../recommendation/index.js'
import { route } from '../route.js'

/** What is asked for: by a text, or by a need that is kept here. */
const askedFor = recommendationRequest
  .extend({
    text: recommendationRequest.shape.text.optional(),
    needId: needId.optional().describe('A need that you may see, in place of a text'),
  })
  .refine(({ text, needId }) => (text === undefined) !== (needId === undefined), {
    path: ['text'],
    message: 'or needId must be given, and not both',
  })

export const recommendationRoutes = (parts: AdviceParts) => [
  route({
    method: 'post',
    path: '/recommendations',
    summary: 'Find case studies and peers for a problem',
    description:
      'Describe the problem in your own words, in any of some 100 languages. The answer ranks case studies, says why each was found, and names the administrations to ask.',
    tag: 'Recommendations',
    body: askedFor,
    example: {
      text: 'Our post cannot capture electronic advance data; how did others do it?',
      memberCode: 'BF',
      limit: 5,
    },
    responses: { 200: { description: 'Ranked case studies and peers', schema: recommendation } },
    async handle({ body: { text, needId: id, ...rest }, viewer }, response) {
      // What was asked may show where a border is weak: nothing on the way may keep the answer.
      response.setHeader('Cache-Control', 'no-store')
      const saved = id === undefined ? undefined : await parts.needs.find(viewer, id)
      const request = saved
        ? { ...rest, text: wordingOf(saved), language: saved.language, memberCode: rest.memberCode ?? saved.memberCode }
        : { ...rest, text: text! }
      response.json(await advise(request, viewer, saved, parts))
    },
  }),
]
