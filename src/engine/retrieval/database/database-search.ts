import type { DerivedData } from '../../../platform/database/index.js'
import { bestByWords, type Centres, type ComparedTexts, type WordScores } from '../../../ranking/index.js'
import type { CaseSearch, SearchOptions, Stems } from '../case-search.js'
import type { Directory } from './directory.js'
import type { HeldTexts } from './held-texts.js'
import { searchWords } from './search-words.js'
import { vectorText } from './vectors.js'

/** Below this share of allowed case studies, a search of the graph passes too many that are not allowed. */
const narrowShare = 0.05
/** Case studies have a text in several languages: so many times more texts are found. */
const textsOfEach = 3

export interface DatabaseSearchParts {
  readonly derived: DerivedData
  readonly schema: string
  readonly directory: Directory
  readonly held: HeldTexts
  /** To compare all case studies; missing where a graph finds the nearest. */
  readonly centres: Centres | undefined
  /** Whether every case study has its vectors. */
  readonly isComplete: boolean
}

/**
 * Searches in PostgreSQL: words by an inverted index, meaning by comparing all or, of very many case studies, by graphs of
 * vectors (pgvector).
 */
export class DatabaseSearch implements CaseSearch {
  readonly #parts: DatabaseSearchParts

  constructor(parts: DatabaseSearchParts) {
    this.#parts = parts
  }

  get passages(): number {
    return this.#parts.directory.passages
  }

  get comparesMeaning(): boolean {
    return this.#parts.isComplete
  }

  get caseStudyIds(): readonly string[] {
    return [...this.#parts.directory.numbers.keys()]
  }

  needsOf(caseStudyId: string): number {
    const { numbers, needs } = this.#parts.directory
    return needs[numbers.get(caseStudyId) ?? -1] ?? 0
  }

  searchWords(needs: readonly Stems[]): Promise<WordScores[]> {
    const { derived, schema, directory } = this.#parts
    return searchWords(derived, schema, needs, directory)
  }

  bestByWords({ byNumber }: WordScores, options: SearchOptions): string[] {
    return bestByWords(byNumber, this.#parts.directory.ids, options)
  }

  async nearest(problems: readonly Float32Array[], { limit, allowed }: SearchOptions): Promise<string[][]> {
    const { centres, directory } = this.#parts
    if (centres) return centres.nearest(problems, limit, allowed)
    const { numbers } = directory
    const among = allowed && [...allowed].flatMap((id) => numbers.get(id) ?? [])
    return Promise.all(problems.map((problem) => this.#nearest(vectorText(problem), limit, among)))
  }

  async nearestByText(texts: ReadonlyMap<string, Float32Array>, limit: number): Promise<string[]> {
    const found = await Promise.all(
      [...texts.values()].map((text) =>
        this.#numbers('nearest_texts($1, $2)', [vectorText(text), limit * textsOfEach]),
      ),
    )
    return [...new Set(this.#idsOf(found.flat()))]
  }

  async textsOf(caseStudyIds: readonly string[]): Promise<ComparedTexts> {
    const { held, directory } = this.#parts
    const words = {
      numbersOf: (ids: readonly string[]) => Int32Array.from(ids, (id) => directory.numbers.get(id) ?? -1),
    }
    return { words, ...(await held.textsOf(caseStudyIds, directory)) }
  }

  /** By the graph or, where it may pass by too many, by comparing all that are allowed. */
  async #nearest(problem: string, limit: number, among: readonly number[] | undefined): Promise<string[]> {
    const { caseStudies } = this.#parts.directory
    if (!among || among.length >= caseStudies * narrowShare) {
      const found = among
        ? await this.#numbers('nearest_among($1, $2, $3)', [problem, limit, among])
        : await this.#numbers('nearest($1, $2)', [problem, limit])
      if (found.length >= Math.min(limit, among?.length ?? caseStudies)) return this.#idsOf(found)
    }
    return this.#idsOf(await this.#numbers('nearest_exactly($1, $2, $3)', [problem, limit, among ?? null]))
  }

  async #numbers(call: string, values: readonly unknown[]): Promise<number[]> {
    const { derived, schema } = this.#parts
    const rows = await derived.rows<{ number: number }>(`SELECT number FROM ${schema}.${call} AS number`, values)
    return rows.map(({ number }) => number)
  }

  #idsOf(numbers: readonly number[]): string[] {
    return numbers.flatMap((number) => this.#parts.directory.ids[number] ?? [])
  }
}
