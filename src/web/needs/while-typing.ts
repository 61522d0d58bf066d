import type { RequestHandler } from 'express'
import { similarNeeds } from '../../features/needs/index.js'
import { advise, encodeRequest, recommendationRequest } from '../../features/recommendations/index.js'
import { one, type Values } from '../kit/form-values.js'
import type { VisitOf } from '../kit/visit.js'
import { memberOfVisit } from './own-member.js'

const mostShown = 3

/** What a need is about and which ones say the same, while it is being written; nothing is kept. */
export function whileTyping(visitOf: VisitOf): RequestHandler {
  return async (request, response) => {
    const visit = await visitOf(request)
    memberOfVisit(visit)
    const { reader, services, viewer, engine } = visit
    const body = request.body as Values
    const text = `${one(body, 'title')}\n${one(body, 'description')}`.trim()
    const parsed = recommendationRequest.safeParse({ text, outputLanguage: reader.language, limit: 1, peers: 0 })
    if (!parsed.success) {
      response.json({ areas: [], like: [] })
      return
    }
    const others = (await services.needs.seenBy(viewer)).filter(({ id }) => id !== one(body, 'id'))
    const encoded = encodeRequest(parsed.data, engine.snapshot)
    const [{ understanding }, similar] = await Promise.all([
      advise(services, viewer, parsed.data, { encoded }),
      similarNeeds(encoded, others, services.vectors, engine.snapshot),
    ])
    response.json({
      areas: understanding.processAreas.map(({ id, name }) => ({ id, name })),
      like: similar.slice(0, mostShown).map(({ need }) => ({ title: need.title, href: reader.to('needs', need.id) })),
    })
  }
}
