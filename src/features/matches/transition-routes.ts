import { z } from 'zod'
import { need, needId, transitionName } from '../../domain/index.js'
import { route, showVersion, versionIn } from '../../platform/http/index.js'
import type { NeedServices } from '../needs/index.js'
import { transitionNeed } from './transition-need.js'

export const needTransitionRoutes = (services: NeedServices) => [
  route({
    id: 'changeNeedStatus',
    method: 'post',
    path: '/needs/:id/transitions',
    summary: 'Take a need one step on',
    description:
      '`submit` and `withdraw` are for its member, `review` and `publish` for staff, `close` and `reopen` for both. What is published has something approved, or a note to the member; it is what all others see until it is published again.',
    tag: 'Needs',
    params: z.strictObject({ id: needId }),
    ifMatch: 'optional',
    body: z.strictObject({ transition: transitionName }),
    example: { transition: 'submit' },
    responses: { 200: { description: 'The need as it is now', schema: need } },
    async handle({ params, body, viewer, request }, response) {
      const after = await transitionNeed(
        services,
        viewer,
        { id: params.id, version: versionIn(request) },
        body.transition,
      )
      showVersion(response, after.version)
      response.json(after)
    },
  }),
]
