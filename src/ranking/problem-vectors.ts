import type { Passage } from '../domain/index.js'
import { normalise, RowMatrix } from '../platform/vectors/index.js'
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

/** Where the vectors of passages come from. */
export interface ProblemOptions {
  readonly space: ProblemSpace
  /** The centred vector of a passage that is new; it is not kept. */
  readonly centredOf: (passage: Passage) => Float32Array
  /** An earlier catalogue: the same texts of the same case studies are not projected again. */
  readonly before?: ProblemVectors | undefined
}

/** The needs that a case study answers, and its facts. */
interface Texts {
  readonly needs: readonly Passage[]
  readonly facts: readonly Passage[]
}

/**
 * The rows of one case study follow one another: needs answered; facts; the need that each of these lets expect; the
 * mean of expected needs; the mean of facts; the mean of needs answered, if any.
 */
interface Rows extends Texts {
  readonly from: number
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
  /** The row of each text, to find it again after a change. */
  readonly #rowByText = new Map<string, number>()
  readonly #everyRow: Int32Array

  /** @param passages of all case studies, in the order of their ids; whole texts are left out */
  constructor(passages: readonly Passage[], width: number, { space, centredOf, before }: ProblemOptions) {
    const byCase = textsByCase(passages)
    const count = [...byCase.values()].reduce((sum, texts) => sum + countOf(texts), 0)
    this.#matrix = new RowMatrix(count, width)
    this.#everyRow = Int32Array.from({ length: count }, (_, row) => row)
    let from = 0
    for (const [id, texts] of byCase) {
      const { needs, facts } = texts
      this.#rows.set(id, { from, ...texts })
      const put = (place: number, vector: Float32Array) => this.#matrix.row(from + place).set(vector)
      for (const [index, passage] of [...needs, ...facts].entries()) {
        const known = before?.projected(passage)
        put(index, known ?? space.project(centredOf(passage)))
        this.#rowByText.set(textKey(passage), from + index)
        if (index < needs.length) continue
        const fact = this.#matrix.row(from + index)
        put(index + facts.length, (known && before?.expected(passage)) ?? space.expectNeed(fact, id))
      }
      const ofFacts = needs.length + 2 * facts.length
      put(ofFacts, this.#meanOfRows(from + needs.length + facts.length, facts.length))
      put(ofFacts + 1, this.#meanOfRows(from + needs.length, facts.length))
      if (needs.length > 0) put(ofFacts + 2, this.#meanOfRows(from, needs.length))
      from += countOf(texts)
    }
  }

  /** A text in problem space; `undefined` when the case study did not have it. */
  projected(passage: Passage): Float32Array | undefined {
    const row = this.#rowByText.get(textKey(passage))
    return row === undefined ? undefined : this.#matrix.row(row)
  }

  /** The need that a fact lets expect. */
  private expected(fact: Passage): Float32Array | undefined {
    const row = this.#rowByText.get(textKey(fact))
    return row === undefined ? undefined : this.#matrix.row(row + this.#rows.get(fact.caseStudyId)!.facts.length)
  }

  /** The needs that a case study answers, with their vectors in problem space. */
  needsOf(caseStudyId: string): readonly { readonly passage: Passage; readonly vector: Float32Array }[] {
    const { from, needs } = this.#rows.get(caseStudyId)!
    return needs.map((passage, index) => ({ passage, vector: this.#matrix.row(from + index) }))
  }

  /** How like a need each text of a case study is, -1..1: the needs that it answers, then its facts. */
  likenessOfTexts(problem: Float32Array, caseStudyId: string): { passage: Passage; likeness: number }[] {
    const { from, needs, facts } = this.#rows.get(caseStudyId)!
    const passages = [...needs, ...facts]
    const halves = this.#matrix.products(
      problem,
      Int32Array.from(passages.keys(), (index) => from + index),
    )
    return passages.map((passage, index) => ({ passage, likeness: halves[index * 2]! + halves[index * 2 + 1]! }))
  }

  get caseStudyIds(): readonly string[] {
    return [...this.#rows.keys()]
  }

  /** Whether a case study has needs that it answers. */
  hasNeeds(caseStudyId: string): boolean {
    return this.#rows.get(caseStudyId)!.needs.length > 0
  }

  /** Compares a need with some case studies. @param problem the need in problem space */
  compare(problem: Float32Array, caseStudyIds: readonly string[]): ProblemComparison {
    const rows = caseStudyIds.map((id) => this.#rows.get(id)!)
    // To compare with all rows takes less time than to list most of them.
    const isListed = caseStudyIds.length * 2 < this.#rows.size
    const list = isListed ? Int32Array.from(rows.flatMap((one) => rowsOf(one))) : this.#everyRow
    const halves = this.#matrix.products(problem, list)
    const ofNeeds = new Float32Array(rows.reduce((sum, { needs }) => sum + needs.length, 0))
    const scores = new Map<string, ProblemScores>()
    let place = 0
    let needsSeen = 0
    for (const [index, id] of caseStudyIds.entries()) {
      const { from } = rows[index]!
      const [needs, facts] = [rows[index]!.needs.length, rows[index]!.facts.length]
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
      place += countOf(rows[index]!)
    }
    return { scores, ofNeeds }
  }

  /**
   * The likeness of each case study to the weighted mean of the others. Those that do not have what is compared, or have
   * nothing to be compared with, are left out.
   */
  likenessToMean(weights: ReadonlyMap<string, number>, by: ComparedBy): Map<string, number> {
    const { width, numbers } = this.#matrix
    const known = [...weights].flatMap(([id, weight]) => {
      const row = this.#meanRow(id, by)
      return row === undefined ? [] : [{ id, weight, row }]
    })
    const mean = new Float32Array(width)
    let total = 0
    for (const { weight, row } of known) {
      const start = row * width
      for (let index = 0; index < width; index++) mean[index]! += weight * numbers[start + index]!
      total += weight
    }
    const rows = known.map(({ row }) => row)
    const halves = this.#matrix.products(mean, rows)
    const likeness = new Map<string, number>()
    for (const [index, { id, weight }] of known.entries()) {
      if (total - weight < leastWeight) continue
      // Rows have unit length, so the part of a case study in its own similarity is its weight.
      likeness.set(id, (halves[index * 2]! + halves[index * 2 + 1]! - weight) / (total - weight))
    }
    return likeness
  }

  /** The row of the mean of the needs that a case study answers, or that its facts let expect. */
  #meanRow(id: string, by: ComparedBy): number | undefined {
    const rows = this.#rows.get(id)
    if (!rows || (by === 'needs' && rows.needs.length === 0)) return undefined
    return rows.from + rows.needs.length + 2 * rows.facts.length + (by === 'needs' ? 2 : 0)
  }

  #meanOfRows(from: number, count: number): Float32Array {
    const { numbers, width } = this.#matrix
    const sum = new Float32Array(width)
    for (let start = from * width; start < (from + count) * width; start += width)
      for (let index = 0; index < width; index++) sum[index]! += numbers[start + index]!
    return normalise(sum)
  }
}

function textsByCase(passages: readonly Passage[]): Map<string, Texts> {
  const byCase = new Map<string, { needs: Passage[]; facts: Passage[] }>()
  for (const passage of passages) {
    const texts = byCase.get(passage.caseStudyId) ?? { needs: [], facts: [] }
    byCase.set(passage.caseStudyId, texts)
    if (passage.field === 'need') texts.needs.push(passage)
    else if (passage.field !== 'whole') texts.facts.push(passage)
  }
  return byCase
}

function textKey({ caseStudyId, inputHash, field, language }: Passage): string {
  return `${caseStudyId} ${field} ${language} ${inputHash}`
}

function countOf({ needs, facts }: Texts): number {
  return needs.length + 2 * facts.length + (needs.length > 0 ? 3 : 2)
}

function rowsOf(rows: Rows): number[] {
  return Array.from({ length: countOf(rows) }, (_, index) => rows.from + index)
}

/** softness x ln(mean(exp(cosine / softness))) over a range of rows. */
function softMaximum(cosine: (row: number) => number, { from, to }: { from: number; to: number }, softness: number) {
  let highest = -1
  for (let row = from; row < to; row++) highest = Math.max(highest, cosine(row))
  let sum = 0
  for (let row = from; row < to; row++) sum += Math.exp((cosine(row) - highest) / softness)
  return to === from ? -1 : highest + softness * Math.log(sum / (to - from))
}
