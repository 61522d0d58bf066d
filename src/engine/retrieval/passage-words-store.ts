import { numbersOf, type Queries, type Reader, valuesOf } from '../../platform/database/index.js'
import type { WordsOfText } from '../../ranking/index.js'

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

/** BM25 weights of title, problem, solution, results, labels. */
export const fieldWeights = [2, 1.5, 1, 1, 1]

/** The fingerprint of the analysed text, by passage; of some passages, or of all. */
export async function readFingerprints(reader: Reader, passageIds?: readonly number[]): Promise<Map<number, string>> {
  const rows = await reader
    .selectFrom('passageWords')
    .select(['passageId', 'fingerprint'])
    .$if(passageIds !== undefined, (query) => query.where('passageId', 'in', numbersOf(passageIds!)))
    .execute()
  return new Map(rows.map(({ passageId, fingerprint }) => [passageId, fingerprint]))
}

export async function putPassageWords(
  queries: Queries,
  rows: readonly (PassageWords & { readonly fingerprint: string })[],
): Promise<void> {
  await queries
    .insertInto('passageWords')
    .values(rows)
    .onConflict((conflict) =>
      conflict.column('passageId').doUpdateSet(({ ref }) => ({
        fingerprint: ref('excluded.fingerprint'),
        language: ref('excluded.language'),
        title: ref('excluded.title'),
        problem: ref('excluded.problem'),
        solution: ref('excluded.solution'),
        results: ref('excluded.results'),
        labels: ref('excluded.labels'),
      })),
    )
    .execute()
}

/** The words of some case studies, or of all. */
export async function readPassageWords(reader: Reader, caseStudyIds?: readonly string[]): Promise<WordsOfText[]> {
  const rows = await reader
    .selectFrom('passageWords')
    .innerJoin('passages', 'passages.id', 'passageWords.passageId')
    .select(['passages.caseStudyId', 'passageWords.language', 'title', 'problem', 'solution', 'results', 'labels'])
    .$if(caseStudyIds !== undefined, (query) => query.where('passages.caseStudyId', 'in', valuesOf(caseStudyIds!)))
    .orderBy('passages.id')
    .execute()
  return rows.map(({ caseStudyId, language, title, problem, solution, results, labels }) => ({
    caseStudyId,
    language,
    fields: [title, problem, solution, results, labels],
  }))
}
