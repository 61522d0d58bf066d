import { z } from 'zod'
import { languageCode, need, needId, plainText } from '../../domain/index.js'
import { route } from '../../platform/http/index.js'
import { detectLanguage } from '../../platform/text/index.js'
import type { NeedContext } from './need-services.js'
import { similarNeeds } from './similar-needs.js'

const duplicate = z
  .object({
    need,
    likeness: z.number().describe('0..1; from .45 on, two needs are probably the same'),
  })
  .meta({ id: 'DuplicateNeed' })

export const needDuplicateRoutes = ({ engine, needs, vectors }: NeedContext) => [
  route({
    id: 'findDuplicateNeeds',
    method: 'post',
    path: '/needs/duplicates',
    readsOnly: true,
    summary: 'Find possible duplicates of a need',
    description: 'For use while a person writes: searches the needs you may see, in any language. Nothing is stored.',
    tag: 'Needs',
    roles: ['member', 'portal', 'staff', 'admin'],
    body: z.strictObject({
      text: plainText(5000).describe('Title and description written so far'),
      language: languageCode.optional().describe('Detected when missing'),
      except: needId.optional().describe('Id of the need being edited, which is left out'),
      limit: z.number().int().min(1).max(20).default(5),
    }),
    example: { text: 'Lorries wait for days at the border' },
    responses: { 200: { description: 'Most similar first', schema: z.object({ items: z.array(duplicate) }) } },
    async handle({ body, viewer }, response) {
      const { text, except, limit } = body
      const language = body.language ?? detectLanguage(text)
      const candidates = (await needs.seenBy(viewer)).filter(({ id }) => id !== except)
      const found = await similarNeeds({ text, language }, candidates, vectors, engine.snapshot)
      const items = found
        .slice(0, limit)
        .map(({ need: one, likeness }) => ({ need: one, likeness: Math.round(likeness * 100) / 100 }))
      response.json({ items })
    },
  }),
]
