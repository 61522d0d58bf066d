import { z } from 'zod'
import {
  caseDraft,
  mayTakeOut,
  member,
  memberCode,
  memberOf,
  type Need,
  NotAllowedError,
  NotFoundError,
  need,
  type Viewer,
} from '../../domain/index.js'
import type { Engine } from '../../engine/index.js'
import { route } from '../../platform/http/index.js'
import { type AuditEntry, readEntries } from '../audit/index.js'
import { draftsSeenBy } from '../case-studies/index.js'
import { feedback, readFeedback } from '../feedback/index.js'
import { matchesShownTo, shownMatch } from '../matches/index.js'
import { historyEntry, type NeedReader, readHistory } from '../needs/index.js'

const auditEntry = z.object({
  at: z.string(),
  role: z.string(),
  action: z.string(),
  entity: z.string(),
  entityId: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
})

const heldAboutMember = z.object({
  member,
  needs: z.array(
    need.extend({
      history: z.array(historyEntry),
      matches: z.array(shownMatch),
      feedback: z.array(feedback),
    }),
  ),
  caseDrafts: z.array(caseDraft),
  audit: z.array(auditEntry).describe('Who did what with its needs and drafts'),
})

const entriesAtOnce = 1_000

export const memberExportRoutes = (engine: Engine, needs: NeedReader) => [
  route({
    method: 'get',
    path: '/needs/export-of-member',
    summary: 'Take out all that is held about a member',
    description:
      'For the member itself, and for an administrator, who does not see drafts. Vectors are made of the words and are not repeated.',
    tag: 'Needs',
    roles: ['member', 'portal', 'admin'],
    query: z.strictObject({ memberCode: memberCode.optional().describe('Your own when missing') }),
    responses: {
      200: { description: 'Everything', schema: heldAboutMember },
      404: { description: 'There is no such member' },
    },
    async handle({ query, viewer }, response) {
      const { database, catalogue } = engine
      const code = query.memberCode ?? memberOf(viewer)
      if (code === null || !mayTakeOut(viewer, code)) throw new NotAllowedError('This is for the member itself')
      const about = catalogue.members.get(code)
      if (!about) throw new NotFoundError('member', code)
      const own = (await needs.seenBy(viewer)).filter((one) => one.memberCode === code)
      const withAll = await Promise.all(
        own.map(async (one) => ({
          ...one,
          history: await readHistory(database, viewer, one),
          matches: await matchesShownTo(viewer, one, database),
          feedback: await readFeedback(database, one.id),
        })),
      )
      response.attachment(`${code}.json`)
      const caseDrafts = (await draftsSeenBy(database, viewer)).filter((one) => one.memberCode === code)
      const audit = await auditOf([...own, ...caseDrafts], code, viewer, database)
      response.json({ member: about, needs: withAll, caseDrafts, audit })
    },
  }),
]

/** Entries about the needs and drafts shown; for the member itself also about those it has deleted. */
async function auditOf(shown: readonly Pick<Need, 'id'>[], code: string, viewer: Viewer, database: Engine['database']) {
  const ids = new Set(shown.map(({ id }) => id))
  const isItself = memberOf(viewer) === code
  const found: z.infer<typeof auditEntry>[] = []
  for (let after = 0; ; after += entriesAtOnce) {
    const entries = await readEntries(database, after, entriesAtOnce)
    found.push(
      ...entries.filter((one) => isAbout(one, ids, isItself ? code : undefined)).map((one) => auditEntry.parse(one)),
    )
    if (entries.length < entriesAtOnce) return found
  }
}

function isAbout({ entity, entityId, before, after }: AuditEntry, ids: ReadonlySet<string>, code: string | undefined) {
  if (!['need', 'match', 'feedback', 'case draft'].includes(entity)) return false
  if (ids.has(entityId.split('/')[0]!)) return true
  const memberIn = (said: string | null) => (JSON.parse(said ?? '{}') as Partial<Need>).memberCode
  const names = entity === 'need' || entity === 'case draft'
  return names && code !== undefined && [memberIn(before), memberIn(after)].includes(code)
}
