import type { CaseStudy, Catalogue } from '../../../domain/index.js'
import type { EmbeddingParts, EmbeddingWatch } from '../../passages/embed-passages.js'
import { readingBundlesOnce } from '../../passages/read-bundles-once.js'
import { updatePassages } from '../../passages/update-passages.js'
import { blockSize } from './postings.js'
import type { SearchSchema } from './search-schema.js'
import { completeCases, type WrittenCase, writeCases } from './write-cases.js'
import { writeWords } from './write-words.js'

/** Case studies whose texts are made at once. */
const madeAtOnce = 512

/** What is to be searched. */
export interface Filling {
  readonly catalogue: Catalogue
  /** Those that may have changed. */
  readonly studies: readonly CaseStudy[]
  /** Those that are in the catalogue no more. */
  readonly gone: readonly string[]
}

/**
 * Makes what a search lacks of case studies: passages, vectors, rows and words. What is there already is left as it is.
 * @returns the hashes of inputs that may belong to no passage any more
 */
export async function fillSearch(
  parts: EmbeddingParts,
  search: SearchSchema,
  { catalogue, studies, gone }: Filling,
  watch: EmbeddingWatch,
): Promise<string[]> {
  const source = readingBundlesOnce(parts)
  const replaced = await removeCases(parts, search, gone)
  const next = await numbersFrom(search)
  let written: WrittenCase[] = []
  for (let from = 0; from < studies.length; from += madeAtOnce) {
    watch.signal?.throwIfAborted()
    const some = studies.slice(from, from + madeAtOnce)
    const { prefixes } = parts.encoder.manifest
    replaced.push(...(await updatePassages(parts.database, { studies: some, gone: [] }, prefixes)))
    // Of many case studies some hundred are one step; of few, each text that is read is one.
    const { onProgress, ...unreported } = watch
    const isOneStep = studies.length > madeAtOnce
    const cases = { catalogue, studies: some, next }
    written.push(...(await writeCases(source, search, cases, isOneStep ? unreported : watch)))
    if (isOneStep) onProgress?.({ done: from + some.length, total: studies.length })
    // Words are written for many at once: each word has a row for thousands of case studies.
    if (written.length < blockSize) continue
    await completeCases(search, written)
    written = []
  }
  await completeCases(search, written)
  return replaced
}

async function removeCases(parts: EmbeddingParts, search: SearchSchema, gone: readonly string[]): Promise<string[]> {
  if (gone.length === 0) return []
  const replaced = await updatePassages(parts.database, { studies: [], gone }, parts.encoder.manifest.prefixes)
  await search.derived.transaction(async (queries) => {
    const rows = await queries.rows<{ number: number }>(
      `DELETE FROM ${search.schema}.cases WHERE id = ANY ($1) RETURNING number`,
      [gone],
    )
    const numbers = rows.map(({ number }) => number)
    await writeWords(queries, search.schema, numbers, [])
  })
  return replaced
}

/** The next free number, again and again. */
async function numbersFrom({ derived, schema }: SearchSchema): Promise<() => number> {
  const [row] = await derived.rows<{ next: number }>(`SELECT coalesce(max(number) + 1, 0) AS next FROM ${schema}.cases`)
  let next = row!.next
  return () => next++
}
