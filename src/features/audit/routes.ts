import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { z } from 'zod'
import type { WithDatabase } from '../../platform/database/index.js'
import { encodeCursor, numberIn, numberInQuery, page, paging, route } from '../../platform/http/index.js'
import { type AuditEntry, auditEntry } from './audit-entry.js'
import { exportAudit, readAudit } from './read-audit.js'
import { verifyAudit } from './verify-audit.js'

const roles = ['admin'] as const
const tag = 'Audit'

const moment = z.iso
  .datetime({ offset: true })
  .transform((value) => new Date(value).toISOString())
  .optional()

const filters = {
  entity: z.string().max(100).optional().describe('A kind of thing, such as `key`'),
  entityId: z.string().max(200).optional().describe('Only entries about the record with this id'),
  actor: z.string().max(200).optional().describe('Id of a person or a key'),
  action: z.string().max(100).optional().describe('Only entries with this action'),
  from: moment.describe('This moment or later'),
  to: moment.describe('Before this moment'),
}

const verification = z
  .object({
    entries: z.number().int().describe('How many are as they were written, from the first on'),
    head: z.string().describe('The hash of the last of these; keep it elsewhere, with their number'),
    expected: z
      .enum(['met', 'missing', 'different'])
      .nullable()
      .describe('Whether the entries that were noted are there; null when nothing was expected'),
    brokenAt: z.number().int().nullable().describe('Number of the first that is not; null when all are'),
  })
  .meta({ id: 'AuditVerification' })

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

export const auditRoutes = (services: WithDatabase) => [
  route({
    id: 'listAudit',
    method: 'get',
    path: '/audit',
    summary: 'Read who did what, the latest first',
    tag,
    roles,
    query: z.strictObject({ ...paging, ...filters }),
    responses: { 200: { description: 'A page of entries', schema: page(auditEntry) } },
    async handle({ query: { limit, cursor, ...filter }, viewer }, response) {
      const before = cursor === undefined ? undefined : numberIn(cursor)
      const { entries, total, nextBefore } = await readAudit(services, viewer, filter, { before, limit })
      const nextCursor = nextBefore === null ? null : encodeCursor(String(nextBefore))
      response.json({ items: entries, total, nextCursor })
    },
  }),
  route({
    id: 'exportAudit',
    method: 'get',
    path: '/audit/export',
    summary: 'Take all entries away as JSON Lines, the latest first',
    tag,
    roles,
    query: z.strictObject(filters),
    responses: { 200: { description: 'An entry a line', schema: auditEntry, mediaType: 'application/jsonl' } },
    async handle({ query, viewer }, response) {
      const entries = exportAudit(services, viewer, query)
      response.type('application/jsonl')
      await pipeline(Readable.from(linesOf(entries)), response).catch((error) => {
        // A caller that closes the connection needs no answer.
        if (error.code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error
      })
    },
  }),
  route({
    id: 'verifyAudit',
    method: 'get',
    path: '/audit/verify',
    summary: 'Check that no entry was changed or taken out',
    description:
      'The chain of hashes alone does not show that its end was cut or all of it rewritten. Send what an earlier answer, a log or the manifest of a backup says as `expectCount` and `expectHead` to see that too.',
    tag,
    roles,
    query: expectation,
    responses: { 200: { description: 'How far the chain of hashes holds', schema: verification } },
    async handle({ query: { expectCount, expectHead } }, response) {
      const expected = expectCount !== undefined && expectHead !== undefined
      response.json(await verifyAudit(services, expected ? { entries: expectCount, head: expectHead } : undefined))
    },
  }),
]

async function* linesOf(entries: AsyncIterable<AuditEntry>): AsyncGenerator<string> {
  for await (const entry of entries) yield `${JSON.stringify(entry)}\n`
}
