import type { ComparedTexts, WordIndex, WordScores } from '../../../ranking/index.js'
import type { CaseSearch, SearchOptions, Stems } from '../case-search.js'
import type { CaseIndex } from './case-index.js'

/** All texts of a catalogue, in memory. */
export interface TextsInMemory extends ComparedTexts {
  readonly words: WordIndex
}

/** Searches in memory. Without an index all case studies are compared: slower with many, but none is missed. */
export class MemorySearch implements CaseSearch {
  readonly texts: TextsInMemory
  readonly index: CaseIndex | undefined

  constructor(texts: TextsInMemory, index?: CaseIndex) {
    this.texts = texts
    this.index = index
  }

  static ofWords(words: WordIndex): MemorySearch {
    return new MemorySearch({ words, wholes: undefined, problems: undefined, tokens: undefined })
  }

  get passages(): number {
    const { wholes, problems } = this.texts
    return (wholes?.count ?? 0) + (problems?.count ?? 0)
  }

  get comparesMeaning(): boolean {
    return this.texts.wholes !== undefined
  }

  get caseStudyIds(): readonly string[] {
    return this.texts.problems?.caseStudyIds ?? []
  }

  needsOf(caseStudyId: string): number {
    return this.texts.problems?.needRowsOf(caseStudyId).length ?? 0
  }

  async searchWords(needs: readonly Stems[]): Promise<WordScores[]> {
    return needs.map((stems) => this.texts.words.search(stems))
  }

  bestByWords(scores: WordScores, { limit, allowed }: SearchOptions): string[] {
    return this.texts.words.best(scores, limit, allowed)
  }

  async nearest(problems: readonly Float32Array[], { limit, allowed }: SearchOptions): Promise<string[][]> {
    if (this.index) return this.index.nearest(problems, { limit, allowed })
    return this.texts.problems?.centres().nearest(problems, limit, allowed) ?? []
  }

  /** All of them: comparing them takes no longer than finding some. */
  async nearestByText(): Promise<string[]> {
    return this.texts.wholes?.caseStudyIds ?? []
  }

  /** All of them. */
  async textsOf(): Promise<ComparedTexts> {
    return this.texts
  }
}
