import { z } from 'zod'
import { PasserelleError } from '../../domain/index.js'
import { problem, problemOf, route, usualBodyLimit } from '../../platform/http/index.js'
import type { AdviceContext } from './advise.js'
import { recommendation } from './answer.js'
import { answerBatch, mostInBatch } from './answer-batch.js'
import { fieldsOfAnswer, selectedRecommendation, selectFields } from './answer-fields.js'
import { answerQuestion, question } from './question.js'

const batchItem = z
  .object({
    recommendation: selectedRecommendation.nullable(),
    problem: problem.nullable().describe('Why there is no answer; null when there is one'),
  })
  .meta({ id: 'BatchItem' })

export const recommendationRoutes = (parts: AdviceContext) => [
  route({
    id: 'recommend',
    method: 'post',
    path: '/recommendations',
    readsOnly: true,
    summary: 'Find case studies and peers for a problem',
    description:
      'Describe the problem in your own words, in any of some 100 languages. The answer ranks case studies, gives reasons for each, and names administrations to contact.',
    tag: 'Recommendations',
    body: question,
    example: {
      text: 'Our post cannot capture electronic advance data; how did others do it?',
      memberCode: 'BF',
      limit: 5,
    },
    responses: {
      200: { description: 'Ranked case studies and peers', schema: recommendation },
      404: { description: 'The need `needId` does not exist, or you may not see it' },
    },
    async handle({ body, viewer }, response) {
      // A request may reveal a weakness of a border: no cache may store the answer.
      response.setHeader('Cache-Control', 'no-store')
      const answer = await answerQuestion(parts, viewer, body)
      response.setHeader('Content-Language', answer.query.outputLanguage)
      response.json(answer)
    },
  }),
  route({
    id: 'recommendBatch',
    method: 'post',
    path: '/recommendations/batch',
    readsOnly: true,
    summary: 'Find case studies and peers for many problems at once',
    description:
      'For a page that shows many needs: one request instead of one for each. What cannot be answered, such as a need that was deleted, has a problem in its place and leaves the others alone.',
    tag: 'Recommendations',
    roles: ['member', 'portal', 'staff', 'admin'],
    body: z.strictObject({ items: z.array(question).min(1).max(mostInBatch), fields: fieldsOfAnswer }),
    bodyLimit: mostInBatch * usualBodyLimit,
    example: {
      items: [
        { text: 'Nos scanners sont en panne', limit: 3 },
        { text: 'Undervalued second-hand cars', limit: 3 },
      ],
      fields: ['fit', 'results.score', 'results.caseStudy.title', 'results.caseStudy.url', 'peers.member'],
    },
    responses: {
      200: {
        description: 'The answers, in the order of the questions',
        schema: z.object({ items: z.array(batchItem) }),
      },
    },
    async handle({ body: { items, fields }, viewer, request }, response) {
      response.setHeader('Cache-Control', 'no-store')
      const answers = await answerBatch(parts, viewer, items)
      response.json({
        items: answers.map((answer) =>
          answer instanceof PasserelleError
            ? { recommendation: null, problem: problemOf(answer, String(request.id)) }
            : { recommendation: selectFields(answer, fields), problem: null },
        ),
      })
    },
  }),
]
