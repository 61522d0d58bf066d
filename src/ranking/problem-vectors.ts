import type { Passage } from '../domain/index.js'
import { normalise, RowMatrix } from '../platform/vectors/index.js'
import type { PassageVectors } from './passage-vectors.js'
import type { ProblemSpace } from './problem-space.js'

/**
 * How like a need a case study is in problem space: cosines, -1..1. `Mean`: to the mean of its texts, which any number
 * of them and any language gives alike. `Nearest`: a soft maximum over its texts.
 */
export interface ProblemScores {
  /** Missing when the case study has no needs that it answers. */
  readonly needsMean: number | undefined
  readonly needsNearest: number | undefined
  readonly factsMean: number
  readonly factsNearest: number
  /** To the nearest single fact. */
  readonly factBest: number
  /** To the needs that its facts let expect. */
  readonly expectedMean: number
  readonly expectedNearest: number
}

export interface ProblemComparison {
  readonly scores: ReadonlyMap<string, ProblemScores>
  /** The cosines of all needs answered, of any case study. */
  readonly ofNeeds: Float32Array
}

/**
 * How soft the maximum is: the mean over all texts at infinity, the nearest alone at 0. Chosen on needs of other themes
 * (docs/quality.md).
 */
const softness = { needs: 0.08, facts: 0.1 }
/** Below this total weight of others, there is nothing to compare with. */
const leastWeight = 1e-6

/** Problem space, and what was compared in it before: case studies whose texts are the same are not projected again. */
export interface ProblemOptions extends ProblemSpace {
  readonly before?: ProblemVectors | undefined
}

/**
 * The rows of one case study, which follow one another: needs answered; facts; the need that each of these lets expect;
 * the mean of expected needs; the mean of facts; the mean of needs answered, if any.
 */
interface Rows {
  readonly from: number
  readonly needs: number
  readonly facts: number
  /** Identifies the texts. */
  readonly texts: string
}

/** What two case studies are compared by: the needs they answer, or those that their facts let expect. */
export type ComparedBy = 'needs' | 'expected'

/**
 * Needs answered and facts in problem space: a projection that shrinks the directions in which statements of one
 * problem differ (within-class covariance normalisation: Hatch, Kajarekar and Stolcke 2006).
 */
export class ProblemVectors {
  readonly #matrix: RowMatrix
  readonly #rows = new Map<string, Rows>()
  readonly #everyRow: Int32Array

  constructor(vectors: PassageVectors, { project, expectNeed, before }: ProblemOptions) {
    const texts = vectors.caseStudyIds.map((id) => {
      const rows = vectors.rowsOf(id)
      const of = (isWanted: (field: string) => boolean) => rows.filter((row) => isWanted(vectors.passages[row]!.field))
      return {
        id,
        needs: of((field) => field === 'need'),
        facts: of((field) => field !== 'need' && field !== 'whole'),
        texts: rows.map((row) => textKey(vectors.passages[row]!)).join(' '),
      }
    })
    const count = texts.reduce((sum, { needs, facts }) => sum + countOf(needs.length, facts.length), 0)
    this.#matrix = new RowMatrix(count, vectors.width / 2)
    this.#everyRow = Int32Array.from({ length: count }, (_, row) => row)
    let from = 0
    for (const { id, needs, facts, texts: key } of texts) {
      const rows = { from, needs: needs.length, facts: facts.length, texts: key }
      this.#rows.set(id, rows)
      from += countOf(rows.needs, rows.facts)
      if (before?.copyTo(this.#matrix, id, rows)) continue
      const put = (place: number, vector: Float32Array) => this.#matrix.row(rows.from + place).set(vector)
      for (const [index, row] of needs.entries()) put(index, project(vectors.row(row)))
      for (const [index, row] of facts.entries()) {
        const fact = project(vectors.row(row))
        put(needs.length + index, fact)
        put(needs.length + facts.length + index, expectNeed(fact, id))
      }
      const ofFacts = needs.length + 2 * facts.length
      put(ofFacts, this.#meanOfRows(rows.from + needs.length + facts.length, facts.length))
      put(ofFacts + 1, this.#meanOfRows(rows.from + needs.length, facts.length))
      if (needs.length > 0) put(ofFacts + 2, this.#meanOfRows(rows.from, needs.length))
    }
  }

  /** Copies the rows of a case study, if its texts are the same. @returns whether they were */
  private copyTo(matrix: RowMatrix, caseStudyId: string, { from, needs, facts, texts }: Rows): boolean {
    const known = this.#rows.get(caseStudyId)
    if (known?.texts !== texts) return false
    const { width } = matrix
    const numbers = this.#matrix.numbers.subarray(known.from * width, (known.from + countOf(needs, facts)) * width)
    matrix.numbers.set(numbers, from * width)
    return true
  }

  /** Whether a case study has needs that it answers. */
  hasNeeds(caseStudyId: string): boolean {
    return this.#rows.get(caseStudyId)!.needs > 0
  }

  /** Compares a need with some case studies. @param problem the need in problem space */
  compare(problem: Float32Array, caseStudyIds: readonly string[]): ProblemComparison {
    const rows = caseStudyIds.map((id) => this.#rows.get(id)!)
    // To compare with all rows takes less time than to list most of them.
    const isListed = caseStudyIds.length * 2 < this.#rows.size
    const list = isListed ? Int32Array.from(rows.flatMap((one) => rowsOf(one))) : this.#everyRow
    const halves = this.#matrix.products(problem, list)
    const ofNeeds = new Float32Array(rows.reduce((sum, { needs }) => sum + needs, 0))
    const scores = new Map<string, ProblemScores>()
    let place = 0
    let needsSeen = 0
    for (const [index, id] of caseStudyIds.entries()) {
      const { from, needs, facts } = rows[index]!
      const start = isListed ? place : from
      const cosine = (row: number) => halves[(start + row) * 2]! + halves[(start + row) * 2 + 1]!
      for (let row = 0; row < needs; row++) ofNeeds[needsSeen + row] = cosine(row)
      let factBest = -1
      for (let row = needs; row < needs + facts; row++) factBest = Math.max(factBest, cosine(row))
      const [afterFacts, afterExpected] = [needs + facts, needs + 2 * facts]
      scores.set(id, {
        needsMean: needs > 0 ? cosine(afterExpected + 2) : undefined,
        needsNearest: needs > 0 ? softMaximum(cosine, { from: 0, to: needs }, softness.needs) : undefined,
        factsMean: cosine(afterExpected + 1),
        factsNearest: softMaximum(cosine, { from: needs, to: afterFacts }, softness.facts),
        factBest,
        expectedMean: cosine(afterExpected),
        expectedNearest: softMaximum(cosine, { from: afterFacts, to: afterExpected }, softness.facts),
      })
      needsSeen += needs
      place += countOf(needs, facts)
    }
    return { scores, ofNeeds }
  }

  /**
   * The likeness of a case study to the weighted mean of the others. `undefined` when there is nothing to compare with,
   * or when the case study does not have what is compared.
   */
  likenessToMean(weights: ReadonlyMap<string, number>, by: ComparedBy): (caseStudyId: string) => number | undefined {
    const { width } = this.#matrix
    const mean = new Float32Array(width)
    let total = 0
    for (const [id, weight] of weights) {
      const row = this.#meanOf(id, by)
      if (!row) continue
      for (let index = 0; index < width; index++) mean[index]! += weight * row[index]!
      total += weight
    }
    return (id) => {
      const own = weights.get(id) ?? 0
      const row = this.#meanOf(id, by)
      if (!row || total - own < leastWeight) return undefined
      // Rows have unit length, so the part of a case study in its own similarity is its weight.
      return (row.reduce((sum, value, index) => sum + value * mean[index]!, 0) - own) / (total - own)
    }
  }

  #meanOf(id: string, by: ComparedBy): Float32Array | undefined {
    const rows = this.#rows.get(id)
    if (!rows || (by === 'needs' && rows.needs === 0)) return undefined
    return this.#matrix.row(rows.from + rows.needs + 2 * rows.facts + (by === 'needs' ? 2 : 0))
  }

  #meanOfRows(from: number, count: number): Float32Array {
    const sum = new Float32Array(this.#matrix.width)
    for (let row = from; row < from + count; row++)
      for (const [index, value] of this.#matrix.row(row).entries()) sum[index]! += value
    return normalise(sum)
  }
}

function textKey({ inputHash, field, language }: Passage): string {
  return `${field} ${language} ${inputHash}`
}

function countOf(needs: number, facts: number): number {
  return needs + 2 * facts + (needs > 0 ? 3 : 2)
}

function rowsOf({ from, needs, facts }: Rows): number[] {
  return Array.from({ length: countOf(needs, facts) }, (_, index) => from + index)
}

/** softness x ln(mean(exp(cosine / softness))) over a range of rows. */
function softMaximum(cosine: (row: number) => number, { from, to }: { from: number; to: number }, softness: number) {
  let highest = -1
  for (let row = from; row < to; row++) highest = Math.max(highest, cosine(row))
  let sum = 0
  for (let row = from; row < to; row++) sum += Math.exp((cosine(row) - highest) / softness)
  return to === from ? -1 : highest + softness * Math.log(sum / (to - from))
}
