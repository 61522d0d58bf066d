import { z } from 'zod'
import {
  maySeeInside,
  memberCode,
  memberOf,
  type Need,
  type NeedDraft,
  NotAllowedError,
  need,
  needChanges,
  needDraft,
  needId,
  needStatus,
  needVisibility,
  processAreaId,
  transitionName,
  type Viewer,
  wordingOf,
} from '../../domain/index.js'
import { addNeeds, checkProcessAreas, editNeed, moveNeed, readHistory, removeNeed } from '../../needs/index.js'
import { type AdviceParts, type Engine, suggest } from '../../recommendation/index.js'
import { detectLanguage, stems } from '../../search/index.js'
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

export const needRoutes = ({ engine, needs, vectors }: AdviceParts) => [
  route({
    method: 'get',
    path: '/needs',
    summary: 'List the needs you may see',
    tag,
    query: z.strictObject({ ...paging, ...needFilters }),
    responses: { 200: { description: 'A page of needs, the oldest first', schema: page(need) } },
    async handle({ query, viewer }, response) {
      response.json(takePage(narrow(await needs.seenBy(viewer), query), ({ id }) => id, query))
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
      checkProcessAreas([{ path: '', processAreas: body.processAreas }], engine.catalogue.processAreas)
      const [added] = await addNeeds(engine.database, viewer, ownMember(viewer, engine), [withLanguage(body)])
      showVersion(response, added!.version)
      response.status(201).location(`/api/v1/needs/${added!.id}`).json(added)
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
      const found = await needs.find(viewer, params.id)
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
    body: needChanges,
    example: { visibility: 'members' },
    responses: { 200: { description: 'The need as it is now', schema: need } },
    async handle({ params, body, viewer, request }, response) {
      const before = await needs.find(viewer, params.id)
      const version = requiredVersionIn(request)
      checkProcessAreas([{ path: '', processAreas: body.processAreas ?? [] }], engine.catalogue.processAreas)
      const changes = { ...body, language: body.language ?? languageAfter(before, { ...before, ...body } as Need) }
      const after = await editNeed(engine.database, viewer, params.id, version, changes)
      if (after.status !== 'draft') await suggest(after, { engine, needs, vectors })
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
    responses: { 204: { description: 'It is gone' } },
    async handle({ params, viewer, request }, response) {
      await removeNeed(engine.database, viewer, params.id, versionIn(request))
      response.status(204).end()
    },
  }),
  route({
    method: 'post',
    path: '/needs/:id/transitions',
    summary: 'Take a need one step on',
    description:
      '`submit` and `withdraw` are for its member, `review` and `publish` for staff, `close` and `reopen` for both.',
    tag,
    params: oneNeed,
    body: z.strictObject({ transition: transitionName }),
    example: { transition: 'submit' },
    responses: { 200: { description: 'The need as it is now', schema: need } },
    async handle({ params, body, viewer, request }, response) {
      const after = await moveNeed(engine.database, viewer, params.id, versionIn(request), body.transition)
      if (after.status === 'submitted') await suggest(after, { engine, needs, vectors })
      showVersion(response, after.version)
      response.json(after)
    },
  }),
  route({
    method: 'get',
    path: '/needs/:id/history',
    summary: 'Read every version of a need',
    tag,
    params: oneNeed,
    responses: {
      200: { description: 'The first version first', schema: z.object({ items: z.array(historyEntry) }) },
    },
    async handle({ params, viewer }, response) {
      const found = await needs.find(viewer, params.id)
      if (!maySeeInside(viewer, found)) throw new NotAllowedError('The history of a need is for its member and staff')
      response.json({ items: await readHistory(engine.database, params.id) })
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

/** The member that somebody writes needs for. @throws NotAllowedError */
export function ownMember(viewer: Viewer, engine: Engine): string {
  const code = memberOf(viewer)
  if (code === null || !engine.catalogue.members.has(code)) {
    throw new NotAllowedError('Needs are written by members, and by systems that name the member they act for')
  }
  return code
}

/** A draft with its language, told or detected. */
export function withLanguage(draft: NeedDraft) {
  return { ...draft, language: draft.language ?? detectLanguage(wordingOf(draft)) }
}

/** A language that was detected is detected again when the words change; one that was told stays. */
function languageAfter(before: Need, after: Need): string {
  const detected = before.language === detectLanguage(wordingOf(before))
  return detected ? detectLanguage(wordingOf(after)) : before.language
}
