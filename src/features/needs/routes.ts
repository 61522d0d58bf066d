import { z } from 'zod'
import { maySeeInside, NotAllowedError, need, needChanges, needDraft, needId } from '../../domain/index.js'
import { page, paging, requiredVersionIn, route, showVersion, takePage, versionIn } from '../../platform/http/index.js'
import { checkKnown } from '../catalogue/index.js'
import { deleteNeed } from './delete-need.js'
import { editNeed } from './edit-need.js'
import { narrow, needFilters } from './filter-needs.js'
import type { NeedServices } from './need-services.js'
import { historyEntry, readHistory } from './read-history.js'
import { saveDraft } from './save-draft.js'

const tag = 'Needs'
const oneNeed = z.strictObject({ id: needId })

export const needRoutes = (services: NeedServices) => [
  route({
    id: 'listNeeds',
    method: 'get',
    path: '/needs',
    summary: 'List the needs you may see',
    tag,
    query: z.strictObject({ ...paging, ...needFilters }),
    responses: { 200: { description: 'A page of needs, oldest first', schema: page(need) } },
    async handle({ query, viewer }, response) {
      checkKnown(query, services.engine.catalogue)
      response.json(takePage(narrow(await services.needs.seenBy(viewer), query), ({ id }) => id, query))
    },
  }),
  route({
    id: 'createNeed',
    method: 'post',
    path: '/needs',
    summary: 'Create a need of your member',
    description:
      'It starts as a draft that only your own member sees, and it is private unless you change its visibility.',
    tag,
    roles: ['member', 'portal'],
    body: needDraft,
    example: {
      title: 'Lorries wait for days at the border',
      description: 'Each of them is opened by hand, and we do not know which ones to open.',
      processAreas: ['cargo-inspection'],
    },
    responses: { 201: { description: 'The need', schema: need, location: true } },
    async handle({ body, viewer }, response) {
      const added = await saveDraft(services, viewer, body)
      showVersion(response, added.version)
      response.status(201).location(`/api/v1/needs/${added.id}`).json(added)
    },
  }),
  route({
    id: 'getNeed',
    method: 'get',
    path: '/needs/:id',
    summary: 'Read a need',
    tag,
    params: oneNeed,
    responses: { 200: { description: 'The need; its ETag is the version', schema: need } },
    async handle({ params, viewer }, response) {
      const found = await services.needs.find(viewer, params.id)
      showVersion(response, found.version)
      response.json(found)
    },
  }),
  route({
    id: 'updateNeed',
    method: 'patch',
    path: '/needs/:id',
    summary: 'Change a need',
    description:
      'Send the ETag of the version you read in `If-Match`. If the need was changed since then, the answer is 412.',
    tag,
    params: oneNeed,
    ifMatch: 'required',
    body: needChanges,
    example: { visibility: 'members' },
    responses: { 200: { description: 'The changed need', schema: need } },
    async handle({ params, body, viewer, request }, response) {
      // A caller that may not know about a need must not learn what is missing in a request about it.
      await services.needs.find(viewer, params.id)
      const after = await editNeed(services, viewer, { id: params.id, version: requiredVersionIn(request) }, body)
      showVersion(response, after.version)
      response.json(after)
    },
  }),
  route({
    id: 'deleteNeed',
    method: 'delete',
    path: '/needs/:id',
    summary: 'Permanently delete a need and all data derived from it',
    tag,
    params: oneNeed,
    ifMatch: 'optional',
    responses: { 204: { description: 'The need is deleted' } },
    async handle({ params, viewer, request }, response) {
      await deleteNeed(services.engine, viewer, { id: params.id, version: versionIn(request) })
      response.status(204).end()
    },
  }),
  route({
    id: 'getNeedHistory',
    method: 'get',
    path: '/needs/:id/history',
    summary: 'Read the versions of a need',
    description: 'Its own member reads every version; staff read those that were not drafts.',
    tag,
    params: oneNeed,
    responses: {
      200: { description: 'The versions, oldest first', schema: z.object({ items: z.array(historyEntry) }) },
    },
    async handle({ params, viewer }, response) {
      const found = await services.needs.find(viewer, params.id)
      if (!maySeeInside(viewer, found))
        throw new NotAllowedError('Only its own member and staff can read the history of a need')
      response.json({ items: await readHistory(services.engine, viewer, found) })
    },
  }),
]
