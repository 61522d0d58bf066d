import { createHash } from 'node:crypto'
import { inBatches, type Queries, type Reader, valuesOf } from '../../platform/database/index.js'
import type { ModelManifest } from '../../platform/encoder/index.js'
import type { PassageKey } from '../../ranking/index.js'

/** Increase it when the same texts give other rows: stored rows are then made again. */
export const rowsVersion = 1

/** The rows of one case study: in problem space, and of its whole texts. */
export interface CaseRows {
  readonly problems: Uint8Array
  readonly wholes: Uint8Array
}

/** From what the rows of each case study are made: its passages in their order, and the model. */
export function fingerprintsOf(passages: readonly PassageKey[], manifest: ModelManifest): Map<string, string> {
  const model = createHash('sha256')
    .update(`${rowsVersion} ${JSON.stringify(manifest)}`)
    .digest('hex')
  const inputs = new Map<string, string[]>()
  for (const { caseStudyId, field, language, position, inputHash } of passages) {
    const own = inputs.get(caseStudyId) ?? [model]
    own.push(field, language, `${position}`, inputHash)
    inputs.set(caseStudyId, own)
  }
  return new Map([...inputs].map(([id, own]) => [id, createHash('sha256').update(own.join(' ')).digest('hex')]))
}

/** The stored rows of case studies that are still made of the same, by id. */
export async function readRows(
  reader: Reader,
  fingerprints: ReadonlyMap<string, string>,
): Promise<Map<string, CaseRows>> {
  const found = new Map<string, CaseRows>()
  for (const ids of inBatches([...fingerprints.keys()])) {
    const rows = await reader
      .selectFrom('comparedRows')
      .select(['caseStudyId', 'fingerprint', 'problems', 'wholes'])
      .where('caseStudyId', 'in', valuesOf(ids))
      .execute()
    for (const { caseStudyId, fingerprint, problems, wholes } of rows)
      if (fingerprints.get(caseStudyId) === fingerprint) found.set(caseStudyId, { problems, wholes })
  }
  return found
}

export interface RowsToStore extends CaseRows {
  readonly caseStudyId: string
  readonly fingerprint: string
}

/** Stores rows of case studies; those that were deleted meanwhile are left out. */
export async function putRows(queries: Queries, rows: readonly RowsToStore[]): Promise<void> {
  const left = await queries
    .selectFrom('caseStudies')
    .select('id')
    .where('id', 'in', valuesOf(rows.map(({ caseStudyId }) => caseStudyId)))
    .execute()
  const ids = new Set(left.map(({ id }) => id))
  const kept = rows.filter(({ caseStudyId }) => ids.has(caseStudyId))
  if (kept.length === 0) return
  await queries
    .insertInto('comparedRows')
    .values(
      kept.map(({ problems, wholes, ...rest }) => ({
        ...rest,
        problems: Buffer.from(problems),
        wholes: Buffer.from(wholes),
      })),
    )
    .onConflict((conflict) =>
      conflict.column('caseStudyId').doUpdateSet(({ ref }) => ({
        fingerprint: ref('excluded.fingerprint'),
        problems: ref('excluded.problems'),
        wholes: ref('excluded.wholes'),
      })),
    )
    .execute()
}
