import { z } from 'zod'
import { workshopFeedback, workshopFeedbackContent, workshopId } from '../../../domain/index.js'
import { page, paging, route, takePage } from '../../../platform/http/index.js'
import type { NeedServices } from '../../needs/index.js'
import { giveWorkshopFeedback } from './give-feedback.js'
import { listWorkshopFeedback } from './list-feedback.js'

const tag = 'Workshops'
const roles = ['member', 'portal', 'staff', 'admin'] as const
const oneWorkshop = z.strictObject({ id: workshopId })
/** Bytes: every part of an answer, as long as its schema allows and escaped in JSON. */
const feedbackLimit = 2 * 2 ** 20

const example = {
  useful: 4,
  comment: 'More time for work in groups.',
  needs: [
    {
      title: 'Lorries wait for days at our border',
      description: 'Lorries wait for days at our land border because every one of them is opened.',
    },
  ],
  caseStudies: [
    {
      language: 'en',
      title: 'Lorries booked before they come',
      problem: 'Lorries queued on the road.',
      solution: 'Each lorry has a place in a queue on the web.',
    },
  ],
  facts: [
    {
      technologyId: 'non-intrusive-inspection',
      heading: 'costs',
      language: 'en',
      text: 'A fixed scanner costs more to maintain over ten years than to buy.',
      source: { title: 'Guidelines for the procurement of scanners', url: 'https://example.org/scanners' },
    },
  ],
}

export const workshopFeedbackRoutes = (services: NeedServices) => [
  route({
    id: 'giveWorkshopFeedback',
    method: 'post',
    path: '/workshops/:id/feedback',
    summary: 'Answer after a workshop',
    description:
      'Members that take part answer once it is shared; staff enter forms on paper, with `memberCode`. Needs become needs of the member and are submitted, case studies become drafts that staff review, facts become proposals for dossiers: all of them or, on any error, none.',
    tag,
    roles,
    params: oneWorkshop,
    body: workshopFeedbackContent,
    bodyLimit: feedbackLimit,
    example,
    responses: { 201: { description: 'The answer, with the ids of what it has become', schema: workshopFeedback } },
    async handle({ params, body, viewer }, response) {
      response.status(201).json(await giveWorkshopFeedback(services, viewer, params.id, body))
    },
  }),
  route({
    id: 'listWorkshopFeedback',
    method: 'get',
    path: '/workshops/:id/feedback',
    summary: 'List what was answered after a workshop',
    description: 'The answers of your member; for staff all.',
    tag,
    roles,
    params: oneWorkshop,
    query: z.strictObject(paging),
    responses: { 200: { description: 'A page of answers, sorted by id', schema: page(workshopFeedback) } },
    async handle({ params, query, viewer }, response) {
      response.json(takePage(await listWorkshopFeedback(services, viewer, params.id), ({ id }) => id, query))
    },
  }),
]
