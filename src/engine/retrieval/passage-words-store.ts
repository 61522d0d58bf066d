import type { Database, Queries } from '../../platform/database/index.js'

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

/** What each text was analysed from, by passage. */
export async function readFingerprints(database: Pick<Database, 'all'>): Promise<Map<number, string>> {
  const rows = await database.all<{ passage_id: number; fingerprint: string }>('SELECT * FROM passage_words_source')
  return new Map(rows.map((row) => [row.passage_id, row.fingerprint]))
}

export async function putPassageWords(queries: Queries, words: PassageWords, fingerprint: string): Promise<void> {
  await deletePassageWords(queries, words.passageId)
  await queries.run(
    `INSERT INTO passage_words (rowid, title, problem, solution, results, labels, language) VALUES (?, ?, ?, ?, ?, ?, ?)`,
    words.passageId,
    words.title,
    words.problem,
    words.solution,
    words.results,
    words.labels,
    words.language,
  )
  await queries.run('INSERT INTO passage_words_source VALUES (?, ?)', words.passageId, fingerprint)
}

export async function deletePassageWords(queries: Queries, passageId: number): Promise<void> {
  await queries.run('DELETE FROM passage_words WHERE rowid = ?', passageId)
  await queries.run('DELETE FROM passage_words_source WHERE passage_id = ?', passageId)
}

/**
 * Texts in a language that hold any of the words, best BM25 first. `stems` must be letters and digits only: that is
 * what `analyse` gives, and what keeps the syntax of FTS5 out of the query.
 */
export async function searchPassageWords(
  database: Pick<Database, 'all'>,
  stems: readonly string[],
  language: string,
  weights: readonly number[],
  limit: number,
): Promise<{ passageId: number; caseStudyId: string; score: number }[]> {
  if (stems.length === 0) return []
  const match = stems.map((stem) => `"${stem}"`).join(' OR ')
  return database.all(
    `SELECT passages.id AS passageId, passages.case_study_id AS caseStudyId,
            -bm25(passage_words, ${weights.map(Number).join(', ')}) AS score
     FROM passage_words JOIN passages ON passages.id = passage_words.rowid
     WHERE passage_words MATCH ? AND passage_words.language = ?
     ORDER BY score DESC, passages.id LIMIT ?`,
    match,
    language,
    limit,
  )
}
