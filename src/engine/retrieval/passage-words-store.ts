import { fullTextMatch, fullTextScore, type Queries, type Reader } from '../../platform/database/index.js'

/** Words of one text, by field, each a string of stems. */
export interface PassageWords {
  readonly passageId: number
  readonly language: string
  readonly title: string
  readonly problem: string
  readonly solution: string
  readonly results: string
  readonly labels: string
}

/** The fingerprint of the analysed text, by passage. */
export async function readFingerprints(reader: Reader): Promise<Map<number, string>> {
  const rows = await reader.selectFrom('passageWordsSource').select(['passageId', 'fingerprint']).execute()
  return new Map(rows.map(({ passageId, fingerprint }) => [passageId, fingerprint]))
}

export async function putPassageWords(
  queries: Queries,
  { passageId, ...words }: PassageWords,
  fingerprint: string,
): Promise<void> {
  await deletePassageWords(queries, passageId)
  await queries
    .insertInto('passageWords')
    .values({ rowid: passageId, ...words })
    .execute()
  await queries.insertInto('passageWordsSource').values({ passageId, fingerprint }).execute()
}

export async function deletePassageWords(queries: Queries, passageId: number): Promise<void> {
  await queries.deleteFrom('passageWords').where('rowid', '=', passageId).execute()
  await queries.deleteFrom('passageWordsSource').where('passageId', '=', passageId).execute()
}

export interface WordSearch {
  /** Letters and digits only, as `analyse` returns: no FTS5 syntax can get into the query. */
  readonly stems: readonly string[]
  readonly language: string
  /** Weights of the fields, in the order of the columns. */
  readonly weights: readonly number[]
  readonly limit: number
}

/** The texts in a language that contain any of the words, best BM25 first. */
export async function searchPassageWords(
  reader: Reader,
  { stems, language, weights, limit }: WordSearch,
): Promise<{ passageId: number; caseStudyId: string; score: number }[]> {
  if (stems.length === 0) return []
  const query = stems.map((stem) => `"${stem}"`).join(' OR ')
  return reader
    .selectFrom('passageWords')
    .innerJoin('passages', 'passages.id', 'passageWords.rowid')
    .select(['passages.id as passageId', 'passages.caseStudyId'])
    .select(fullTextScore('passage_words', weights).as('score'))
    .where(fullTextMatch('passage_words', query))
    .where('passageWords.language', '=', language)
    .orderBy('score', 'desc')
    .orderBy('passages.id')
    .limit(limit)
    .execute()
}
