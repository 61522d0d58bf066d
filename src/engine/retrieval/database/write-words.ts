import { groupBy } from '../../../domain/index.js'
import { inBatches, type PostgresQueries } from '../../../platform/database/index.js'
import { blockOf, decodePostings, encodePostings, listPostings, type Posting } from './postings.js'

/** Stems whose postings are written at once: they are short, and a block has many thousands. */
const stemsAtOnce = 2_000

/** A text of a case study as it is found by words. */
export interface WordsOfCase {
  /** The number of the case study. */
  readonly number: number
  readonly language: string
  /** The number of stems. */
  readonly length: number
  /** How often each stem is in it, weighted by field. */
  readonly counts: ReadonlyMap<string, number>
  /** The vector of the whole text through the head. */
  readonly head: string | null
}

interface Stem {
  readonly stem: string
  readonly language: string
}

interface StoredText extends Omit<Stem, 'stem'> {
  readonly number: number
  readonly stems: readonly string[]
}

/**
 * Replaces the texts of some case studies in the inverted index.
 * @param numbers of the case studies that were added, changed or removed
 * @param texts those that they have now
 */
export async function writeWords(
  queries: PostgresQueries,
  schema: string,
  numbers: readonly number[],
  texts: readonly WordsOfCase[],
): Promise<void> {
  const before = await queries.rows<StoredText>(
    `DELETE FROM ${schema}.texts WHERE number = ANY ($1) RETURNING number, language, stems`,
    [numbers],
  )
  for (const [block, some] of groupBy(numbers, blockOf)) {
    const changed = new Set(some)
    const ofBlock = <T extends { readonly number: number }>(all: readonly T[]) =>
      all.filter(({ number }) => changed.has(number))
    await writeBlock(queries, { schema, block, changed }, { before: ofBlock(before), texts: ofBlock(texts) })
  }
  for (const some of inBatches(texts)) {
    const values = some.map(({ number, language, length, counts, head }) => {
      return { number, language, length, stems: [...counts.keys()], head }
    })
    await queries.run(
      `INSERT INTO ${schema}.texts (number, language, length, stems, head)
      SELECT number, language, length, stems, head::halfvec
      FROM json_to_recordset($1) AS t (number int, language text, length int, stems text[], head text)`,
      [JSON.stringify(values)],
    )
  }
}

interface Block {
  readonly schema: string
  readonly block: number
  readonly changed: ReadonlySet<number>
}

/** The texts of a block that have a stem now, of those that were changed. */
interface ChangedStem extends Stem {
  readonly postings: Posting[]
}

async function writeBlock(
  queries: PostgresQueries,
  block: Block,
  { before, texts }: { readonly before: readonly StoredText[]; readonly texts: readonly WordsOfCase[] },
): Promise<void> {
  const changed = new Map<string, ChangedStem>()
  const entryOf = (stem: string, language: string) => {
    const key = `${language} ${stem}`
    const known = changed.get(key) ?? { stem, language, postings: [] }
    changed.set(key, known)
    return known
  }
  for (const { language, stems } of before) for (const stem of stems) entryOf(stem, language)
  for (const { number, language, length, counts } of texts)
    for (const [stem, count] of counts) entryOf(stem, language).postings.push({ number, count, length })
  for (const [language, stems] of groupBy(changed.values(), (stem) => stem.language))
    for (const some of inBatches(stems, stemsAtOnce)) await replaceStems(queries, block, { language, stems: some })
}

async function replaceStems(
  queries: PostgresQueries,
  { schema, block, changed }: Block,
  { language, stems }: { readonly language: string; readonly stems: readonly ChangedStem[] },
): Promise<void> {
  // One language at a time: a list is looked up in the index, where a join may compare every stem with every other.
  const stored = await queries.rows<{ stem: string; postings: Buffer }>(
    `DELETE FROM ${schema}.words WHERE language = $1 AND block = $2 AND stem = ANY ($3) RETURNING stem, postings`,
    [language, block, stems.map(({ stem }) => stem)],
  )
  const changedOf = new Map(stems.map((one) => [one.stem, one]))
  for (const { stem, postings } of stored) {
    const others = listPostings(decodePostings(block, postings)).filter(({ number }) => !changed.has(number))
    changedOf.get(stem)!.postings.push(...others)
  }
  const left = stems.filter(({ postings }) => postings.length > 0)
  if (left.length === 0) return
  await queries.run(
    `INSERT INTO ${schema}.words (stem, language, block, texts, postings)
    SELECT stem, $1, $2, texts, postings FROM unnest($3::text[], $4::int[], $5::bytea[]) AS t (stem, texts, postings)`,
    [
      language,
      block,
      left.map(({ stem }) => stem),
      left.map(({ postings }) => postings.length),
      left.map(({ postings }) => encodePostings(postings)),
    ],
  )
}
