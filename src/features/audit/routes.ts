import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { z } from 'zod'
import type { Database } from '../../platform/database/index.js'
import { encodeCursor, numberIn, numberInQuery, page, paging, route } from '../../platform/http/index.js'
import { type AuditFilter, auditEntry } from './audit-entry.js'
import { countEntries, findEntries } from './audit-store.js'
import { verify } from './verify-audit.js'

/** Entries name needs by their ids, drafts too, of which staff do not know. */
const roles = ['admin'] as const
const tag = 'Audit'
const atOnce = 500

const moment = z.iso
  .datetime({ offset: true })
  .transform((value) => new Date(value).toISOString())
  .optional()

const filters = {
  entity: z.string().max(100).optional().describe('A kind of thing, such as `key`'),
  entityId: z.string().max(200).optional(),
  actor: z.string().max(200).optional().describe('Id of a person or a key'),
  action: z.string().max(100).optional(),
  from: moment.describe('This moment or later'),
  to: moment.describe('Before this moment'),
}

const verification = z.object({
  entries: z.number().int().describe('How many are as they were written, from the first on'),
  head: z.string().describe('The hash of the last of these; keep it elsewhere, with their number'),
  expected: z
    .enum(['met', 'missing', 'different'])
    .nullable()
    .describe('Whether the entries that were noted are there; null when nothing was expected'),
  brokenAt: z.number().int().nullable().describe('Number of the first that is not; null when all are'),
})

/** One without the other says nothing. */
const expectation = z
  .strictObject({
    expectCount: numberInQuery(z.number().int().min(0)).optional().describe('How many entries there were'),
    expectHead: z
      .string()
      .regex(/^[0-9a-f]{64}$/, 'must be the 64 digits of a hash')
      .optional()
      .describe('The hash of the last of these'),
  })
  .refine(({ expectCount, expectHead }) => expectCount === undefined || expectHead !== undefined, {
    path: ['expectHead'],
    message: 'must be given with expectCount',
  })
  .refine(({ expectCount, expectHead }) => expectHead === undefined || expectCount !== undefined, {
    path: ['expectCount'],
    message: 'must be given with expectHead',
  })

export const auditRoutes = (database: Database) => [
  route({
    method: 'get',
    path: '/audit',
    summary: 'Read who did what, the latest first',
    tag,
    roles,
    query: z.strictObject({ ...paging, ...filters }),
    responses: { 200: { description: 'A page of entries', schema: page(auditEntry) } },
    async handle({ query: { limit, cursor, ...filter } }, response) {
      const before = cursor === undefined ? undefined : numberIn(cursor)
      const found = await findEntries(database, filter, { before, limit: limit + 1 })
      const items = found.slice(0, limit)
      const last = items.at(-1)
      response.json({
        items,
        total: await countEntries(database, filter),
        nextCursor: last && found.length > limit ? encodeCursor(String(last.number)) : null,
      })
    },
  }),
  route({
    method: 'get',
    path: '/audit/export',
    summary: 'Take all entries away as JSON Lines, the latest first',
    tag,
    roles,
    query: z.strictObject(filters),
    responses: { 200: { description: 'An entry a line', schema: auditEntry, mediaType: 'application/jsonl' } },
    async handle({ query }, response) {
      response.type('application/jsonl')
      await pipeline(Readable.from(allLines(database, query)), response).catch((error) => {
        // Whoever goes away while it is written wants no more of it.
        if (error.code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error
      })
    },
  }),
  route({
    method: 'get',
    path: '/audit/verify',
    summary: 'Check that no entry was changed or taken out',
    description:
      'The chain of hashes alone does not show that its end was cut or all of it written anew. Send what an earlier answer, a log or the manifest of a backup says as `expectCount` and `expectHead` to see that too.',
    tag,
    roles,
    query: expectation,
    responses: { 200: { description: 'How far the chain of hashes holds', schema: verification } },
    async handle({ query: { expectCount, expectHead } }, response) {
      const expected = expectCount !== undefined && expectHead !== undefined
      response.json(await verify(database, expected ? { entries: expectCount, head: expectHead } : undefined))
    },
  }),
]

async function* allLines(database: Database, filter: AuditFilter): AsyncGenerator<string> {
  let before: number | undefined
  while (true) {
    const entries = await findEntries(database, filter, { before, limit: atOnce })
    for (const entry of entries) yield `${JSON.stringify(entry)}\n`
    before = entries.at(-1)?.number
    if (entries.length < atOnce) return
  }
}
