import { z } from 'zod'
import { memberCode } from '../../domain/index.js'
import { route } from '../../platform/http/index.js'
import type { NeedContext } from '../needs/index.js'
import { exportMemberData, memberData } from './export-member-data.js'

export const memberExportRoutes = (services: Pick<NeedContext, 'engine' | 'needs'>) => [
  route({
    id: 'exportMemberData',
    method: 'get',
    path: '/needs/export-of-member',
    summary: 'Take out all that is held about a member',
    description:
      'For the member itself, and for an administrator, who does not see drafts. Vectors are made of the words and are not repeated.',
    tag: 'Needs',
    roles: ['member', 'portal', 'admin'],
    query: z.strictObject({ memberCode: memberCode.optional().describe('Your own when missing') }),
    responses: {
      200: { description: 'Everything', schema: memberData },
      404: { description: 'There is no such member' },
    },
    async handle({ query, viewer }, response) {
      const data = await exportMemberData(services, viewer, query.memberCode)
      response.attachment(`${data.member.code}.json`).json(data)
    },
  }),
]
