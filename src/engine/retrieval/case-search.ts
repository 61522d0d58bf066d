import type { BestOptions, ComparedTexts, WordScores } from '../../ranking/index.js'

/** Stems to search, by the language of the texts to search in. */
export type Stems = ReadonlyMap<string, readonly string[]>

export type SearchOptions = BestOptions

/**
 * Finds the case studies of one generation of the catalogue, and gives the texts by which they are compared with needs:
 * in memory, or in the database. It does not change.
 */
export interface CaseSearch {
  /** The number of passages with a vector. */
  readonly passages: number
  /** Whether meaning can be compared: until every passage has a vector, only words are. */
  readonly comparesMeaning: boolean
  /** The case studies with vectors. */
  readonly caseStudyIds: readonly string[]

  /** The number of needs that a case study answers. */
  needsOf(caseStudyId: string): number

  /** How well the stems of each need are found in all case studies. */
  searchWords(needs: readonly Stems[]): Promise<WordScores[]>

  /** The case studies with the highest scores, best first; those without any of the stems are left out. */
  bestByWords(scores: WordScores, options: SearchOptions): string[]

  /** The nearest case studies of each need, best first; none without vectors. @param problems needs in problem space */
  nearest(problems: readonly Float32Array[], options: SearchOptions): Promise<string[][]>

  /**
   * Case studies whose whole text may be most like another one, in no order.
   * @param texts vectors of the whole text through the head, by language
   */
  nearestByText(texts: ReadonlyMap<string, Float32Array>, limit: number): Promise<string[]>

  /** The texts of case studies, those asked for among them: what is not known any more is left out. */
  textsOf(caseStudyIds: readonly string[]): Promise<ComparedTexts>
}

/** The same search, by words alone. */
export function byWordsAlone(search: CaseSearch): CaseSearch {
  return {
    passages: 0,
    comparesMeaning: false,
    caseStudyIds: [],
    needsOf: () => 0,
    searchWords: (needs) => search.searchWords(needs),
    bestByWords: (scores, options) => search.bestByWords(scores, options),
    nearest: () => Promise.resolve([]),
    nearestByText: () => Promise.resolve([]),
    async textsOf(caseStudyIds) {
      const { words } = await search.textsOf(caseStudyIds)
      return { words, wholes: undefined, problems: undefined, tokens: undefined }
    },
  }
}
