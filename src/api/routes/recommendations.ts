import { type Engine, recommendation, recommendationRequest } from '../../recommendation/index.js'
import { route } from '../route.js'

export const recommendationRoutes = (engine: Engine) => [
  route({
    method: 'post',
    path: '/recommendations',
    summary: 'Find case studies and peers for a problem',
    description:
      'Describe the problem in your own words, in any of some 100 languages. The answer ranks case studies, says why each was found, and names the administrations to ask.',
    tag: 'Recommendations',
    body: recommendationRequest,
    example: {
      text: 'Our post cannot capture electronic advance data; how did others do it?',
      memberCode: 'BF',
      limit: 5,
    },
    responses: { 200: { description: 'Ranked case studies and peers', schema: recommendation } },
    async handle({ body }, response) {
      // What was asked may show where a border is weak: nothing on the way may keep the answer.
      response.setHeader('Cache-Control', 'no-store')
      response.json(await engine.recommend(body))
    },
  }),
]
