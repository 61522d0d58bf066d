import { z } from 'zod'
import {
  maySeeInside,
  memberCode,
  type Need,
  NotAllowedError,
  need,
  needChanges,
  needDraft,
  needId,
  needStatus,
  needVisibility,
  processAreaId,
  transitionName,
  wordingOf,
} from '../../domain/index.js'
import { readHistory, removeNeed } from '../../needs/index.js'
import { changeNeed, keepDraft, type NeedParts, takeStep } from '../../recommendation/index.js'
import { stems } from '../../search/index.js'
import { checkKnown } from '../known.js'
import { page, paging, takePage } from '../paging.js'
import { route } from '../route.js'
import { requiredVersionIn, showVersion, versionIn } from '../versions.js'

const tag = 'Needs'
const oneNeed = z.strictObject({ id: needId })

/** By what lists of needs can be narrowed. */
export const needFilters = {
  status: needStatus.optional(),
  visibility: needVisibility.optional(),
  member: memberCode.optional(),
  processArea: processAreaId.optional(),
  text: z.string().trim().min(1).max(200).optional().describe('Only needs that hold all of these words'),
}
type NeedFilters = z.infer<z.ZodObject<typeof needFilters>>

export const historyEntry = z.object({
  version: z.number().int(),
  at: z.iso.datetime(),
  role: z.string(),
  actor: z.string().nullable(),
  action: z.string(),
  need,
})

export const needRoutes = (advice: NeedParts) => [
  route({
    method: 'get',
    path: '/needs',
    summary: 'List the needs you may see',
    tag,
    query: z.strictObject({ ...paging, ...needFilters }),
    responses: { 200: { description: 'A page of needs, the oldest first', schema: page(need) } },
    async handle({ query, viewer }, response) {
      checkKnown(query, advice.engine.catalogue)
      response.json(takePage(narrow(await advice.needs.seenBy(viewer), query), ({ id }) => id, query))
    },
  }),
  route({
    method: 'post',
    path: '/needs',
    summary: 'Write down a need of your member',
    description: 'It begins as a draft that only your own member sees, and stays private unless you choose otherwise.',
    tag,
    roles: ['member', 'portal'],
    body: needDraft,
    example: {
      title: 'Lorries wait for days at the border',
      description: 'Each of them is opened by hand, and we do not know which ones to open.',
      processAreas: ['cargo-inspection'],
    },
    responses: { 201: { description: 'The need', schema: need } },
    async handle({ body, viewer }, response) {
      const added = await keepDraft(advice, viewer, body)
      showVersion(response, added.version)
      response.status(201).location(`/api/v1/needs/${added.id}`).json(added)
    },
  }),
  route({
    method: 'get',
    path: '/needs/:id',
    summary: 'Read a need',
    tag,
    params: oneNeed,
    responses: { 200: { description: 'The need; its ETag names the version', schema: need } },
    async handle({ params, viewer }, response) {
      const found = await advice.needs.find(viewer, params.id)
      showVersion(response, found.version)
      response.json(found)
    },
  }),
  route({
    method: 'patch',
    path: '/needs/:id',
    summary: 'Change a need',
    description: 'Send the ETag of the version you have read as `If-Match`. Another change in between answers 412.',
    tag,
    params: oneNeed,
    ifMatch: 'required',
    body: needChanges,
    example: { visibility: 'members' },
    responses: { 200: { description: 'The need as it is now', schema: need } },
    async handle({ params, body, viewer, request }, response) {
      // Whoever may not know of a need must not be told what is missing in a request about it.
      await advice.needs.find(viewer, params.id)
      const after = await changeNeed(advice, viewer, params.id, requiredVersionIn(request), body)
      showVersion(response, after.version)
      response.json(after)
    },
  }),
  route({
    method: 'delete',
    path: '/needs/:id',
    summary: 'Delete a need for good, with all that was made of it',
    tag,
    params: oneNeed,
    ifMatch: 'optional',
    responses: { 204: { description: 'It is gone' } },
    async handle({ params, viewer, request }, response) {
      await removeNeed(advice.engine.database, viewer, params.id, versionIn(request))
      response.status(204).end()
    },
  }),
  route({
    method: 'post',
    path: '/needs/:id/transitions',
    summary: 'Take a need one step on',
    description:
      '`submit` and `withdraw` are for its member, `review` and `publish` for staff, `close` and `reopen` for both. What is published has something approved, or a note to the member; it is what all others see until it is published again.',
    tag,
    params: oneNeed,
    ifMatch: 'optional',
    body: z.strictObject({ transition: transitionName }),
    example: { transition: 'submit' },
    responses: { 200: { description: 'The need as it is now', schema: need } },
    async handle({ params, body, viewer, request }, response) {
      const after = await takeStep(advice, viewer, params.id, versionIn(request), body.transition)
      showVersion(response, after.version)
      response.json(after)
    },
  }),
  route({
    method: 'get',
    path: '/needs/:id/history',
    summary: 'Read the versions of a need',
    description: 'Its own member reads every version, staff those that were not drafts.',
    tag,
    params: oneNeed,
    responses: {
      200: { description: 'The first version first', schema: z.object({ items: z.array(historyEntry) }) },
    },
    async handle({ params, viewer }, response) {
      const found = await advice.needs.find(viewer, params.id)
      if (!maySeeInside(viewer, found)) throw new NotAllowedError('The history of a need is for its member and staff')
      response.json({ items: await readHistory(advice.engine.database, viewer, found) })
    },
  }),
]

/** The needs that meet every filter. */
export function narrow(needs: readonly Need[], filters: NeedFilters): Need[] {
  const { status, visibility, member, processArea, text } = filters
  return needs.filter(
    (one) =>
      (status === undefined || one.status === status) &&
      (visibility === undefined || one.visibility === visibility) &&
      (member === undefined || one.memberCode === member) &&
      (processArea === undefined || one.processAreas.includes(processArea)) &&
      (text === undefined || holdsWords(one, text)),
  )
}

function holdsWords(one: Need, text: string): boolean {
  const words = new Set(stems(wordingOf(one), one.language))
  const asked = stems(text, one.language)
  return asked.length > 0 && asked.every((word) => words.has(word))
}
