import { similarNeeds } from '../../features/needs/index.js'
import { advise, encodeRequest, recommendationRequest } from '../../features/recommendations/index.js'
import { one } from '../kit/form-values.js'
import type { JsonOutcome } from '../kit/outcome.js'
import { memberOfVisit } from '../kit/own-member.js'
import type { Sent } from '../kit/sent.js'
import type { Visit } from '../kit/visit.js'

const mostShown = 3

interface Draft {
  readonly text: string
  /** Of the need, where it is saved already. */
  readonly id: string
}

export function readTyped({ form }: Sent): Draft {
  return { text: `${one(form, 'title')}\n${one(form, 'description')}`.trim(), id: one(form, 'id') }
}

/** What a need is about and which ones are similar, while it is being written; nothing is stored. */
export async function whileTyping(visit: Visit, { text, id }: Draft): Promise<JsonOutcome> {
  memberOfVisit(visit)
  const { reader, services, viewer, engine } = visit
  const parsed = recommendationRequest.safeParse({ text, outputLanguage: reader.language, limit: 1, peers: 0 })
  if (!parsed.success) return { json: { areas: [], like: [] } }
  const others = (await services.needs.seenBy(viewer)).filter((need) => need.id !== id)
  const encoded = encodeRequest(parsed.data, engine.snapshot)
  const [{ understanding }, similar] = await Promise.all([
    advise(services, viewer, parsed.data, { encoded }),
    similarNeeds(encoded, others, services.vectors, engine.snapshot),
  ])
  return {
    json: {
      areas: understanding.processAreas.map((area) => ({ id: area.id, name: area.name })),
      like: similar.slice(0, mostShown).map(({ need }) => ({ title: need.title, href: reader.to('needs', need.id) })),
    },
  }
}
