import { setImmediate } from 'node:timers/promises'
import { groupBy, type Passage } from '../domain/index.js'
import { ByteMatrix, normalise, type Ranges, softMaxima } from '../platform/vectors/index.js'
import { Centres } from './centres.js'
import type { ProblemSpace } from './problem-space.js'

/**
 * How like a need case studies are in problem space: cosines, -1..1, in the order of the case studies that were asked
 * for; not a number where one has nothing to compare. `Mean`: to the mean of its texts, which any number of them and any
 * language gives alike. `Nearest`: a soft maximum over its texts.
 */
export interface ProblemScores {
  /** To the needs that it answers. */
  readonly needsMean: Float64Array
  readonly needsNearest: Float64Array
  readonly factsMean: Float64Array
  readonly factsNearest: Float64Array
  /** To the nearest single fact. */
  readonly factBest: Float64Array
  /** To the needs that its facts let expect; the nearest is known where some case studies answer no need. */
  readonly expectedMean: Float64Array
  readonly expectedNearest: Float64Array
  /** The highest cosines of single needs answered, of any case study; falling. */
  readonly nearestNeeds: readonly number[]
}

/**
 * How soft the maximum is: the mean over all texts at infinity, the nearest alone at 0. Chosen on needs of other themes
 * (docs/quality.md).
 */
const softness = { needs: 0.08, facts: 0.1 }
/** Below this total weight of others, there is nothing to compare with. */
const leastWeight = 1e-6
/** Number of single needs answered that are reported. */
const nearestReported = 10

/** A passage without its text, which the case study has. */
export type PassageKey = Omit<Passage, 'text'>

/** Where the vectors of passages come from. */
export interface ProblemOptions {
  readonly space: ProblemSpace
  /** The centred vector of a passage; it is not kept. */
  readonly centredOf: (passage: PassageKey) => Float32Array
  /** Rows that were made before of the same passages, if they are known. */
  readonly storedRows?: (caseStudyId: string) => Uint8Array | undefined
}

/** The texts of one case study that are compared. */
interface Texts {
  /** The number of needs answered, and of facts. */
  readonly needs: number
  readonly facts: number
  /** Needs answered, then facts. */
  readonly passages: () => readonly PassageKey[]
}

/**
 * The same with the first of their rows, which follow one another: needs answered; facts; the need that each of these lets
 * expect; the mean of expected needs; the mean of facts; the mean of needs answered, if any.
 */
interface PlacedTexts extends Texts {
  readonly from: number
}

/** The texts of one case study as they were stored before. */
export interface StoredProblems extends Texts {
  readonly caseStudyId: string
  readonly rows: Uint8Array
}

/** What two case studies are compared by: the needs they answer, or those that their facts let expect. */
export type ComparedBy = 'needs' | 'expected'

/** The rows of some case studies, prepared for comparing. */
export interface ProblemRows {
  /** Every row of each case study in turn. */
  readonly list: Int32Array
  /** Where in the list the rows of each case study are, by kind. */
  readonly needs: Ranges
  readonly facts: Ranges
  readonly expected: Ranges
  readonly means: Readonly<Record<ComparedBy, MeanRows>>
}

/** The case studies that have a mean of one kind: their places, and the rows of their means. */
interface MeanRows {
  readonly places: Int32Array
  readonly rows: Int32Array
}

/**
 * Needs answered and facts in problem space: a projection that shrinks the directions in which statements of one
 * problem differ (within-class covariance normalisation: Hatch, Kajarekar and Stolcke 2006).
 */
export class ProblemVectors {
  readonly #matrix: ByteMatrix
  readonly #texts: Map<string, PlacedTexts>
  #centres: Centres | undefined

  private constructor(matrix: ByteMatrix, texts: Map<string, PlacedTexts>) {
    this.#matrix = matrix
    this.#texts = texts
  }

  /** @param passages of all case studies, in the order of their ids; whole texts are left out */
  static of(passages: readonly PassageKey[], width: number, options: ProblemOptions): Promise<ProblemVectors> {
    return ProblemVectors.none(width).changed([], passages, options)
  }

  /** @param reserved rows that it will have */
  static none(width: number, reserved = 0): ProblemVectors {
    return new ProblemVectors(new ByteMatrix(width, reserved), new Map())
  }

  /**
   * The same after a change of some case studies; what did not change is shared.
   * @param passages all those of the case studies that were added or changed
   */
  async changed(
    without: Iterable<string>,
    passages: readonly PassageKey[],
    options: ProblemOptions,
  ): Promise<ProblemVectors> {
    const texts = new Map(this.#texts)
    for (const id of without) texts.delete(id)
    for (const [id, of] of textsByCase(passages)) {
      const stored = options.storedRows?.(id)
      if (stored) {
        texts.set(id, { ...of, from: this.#matrix.addStored(stored) })
        continue
      }
      texts.set(id, { ...of, from: this.#add(id, of, options) })
      // Requests are answered meanwhile: a case study takes about a millisecond.
      await setImmediate()
    }
    return new ProblemVectors(this.#matrix, texts)
  }

  /** Adds a case study in place, unless it is there: what was compared before stays as it is. */
  addStored({ caseStudyId, rows, needs, facts, passages }: StoredProblems): void {
    if (this.#texts.has(caseStudyId)) return
    this.#texts.set(caseStudyId, { needs, facts, passages, from: this.#matrix.addStored(rows) })
    this.#centres = undefined
  }

  /** The same with some of the passages only. */
  keeping(isKept: (passage: PassageKey) => boolean, space: ProblemSpace): Promise<ProblemVectors> {
    const kept = new Map<PassageKey, Float32Array>()
    for (const { passages, from } of this.#texts.values())
      for (const [index, passage] of passages().entries())
        if (isKept(passage)) kept.set(passage, this.#matrix.row(from + index))
    const known = { ...space, project: (projected: Float32Array) => projected }
    return ProblemVectors.of([...kept.keys()], this.#matrix.width, {
      space: known,
      centredOf: (passage) => kept.get(passage)!,
    })
  }

  /** The number of texts. */
  get count(): number {
    let count = 0
    for (const { needs, facts } of this.#texts.values()) count += needs + facts
    return count
  }

  get caseStudyIds(): readonly string[] {
    return [...this.#texts.keys()]
  }

  /** The rows of a case study, to keep them. */
  storedRows(caseStudyId: string): Uint8Array {
    const texts = this.#texts.get(caseStudyId)!
    return this.#matrix.storedRows(Array.from({ length: countOf(texts) }, (_, index) => texts.from + index))
  }

  /** One vector for each case study. */
  centres(): Centres {
    this.#centres ??= new Centres(
      this.caseStudyIds,
      Int32Array.from(this.#texts.values(), (one) => meansFrom(one) + (one.needs > 0 ? 2 : 0)),
      this.#matrix,
    )
    return this.#centres
  }

  has(caseStudyId: string): boolean {
    return this.#texts.has(caseStudyId)
  }

  /** The rows of the needs that a case study answers. */
  needRowsOf(caseStudyId: string): number[] {
    const { from, needs } = this.#texts.get(caseStudyId)!
    return Array.from({ length: needs }, (_, index) => from + index)
  }

  /** A row as a vector in problem space: a copy. */
  vectorOf(row: number): Float32Array {
    return this.#matrix.row(row)
  }

  /** How like some needs each wanted text of a case study is, -1..1: the needs that it answers, then its facts. */
  likenessOfTexts(
    problems: readonly Float32Array[],
    caseStudyId: string,
    isWanted: (passage: PassageKey) => boolean = () => true,
  ): { readonly passages: readonly PassageKey[]; readonly likeness: readonly Float32Array[] } {
    const { from, passages } = this.#texts.get(caseStudyId)!
    const all = passages()
    const wanted = [...all.keys()].filter((index) => isWanted(all[index]!))
    const rows = Int32Array.from(wanted, (index) => from + index)
    return { passages: wanted.map((index) => all[index]!), likeness: this.#matrix.products(problems, rows) }
  }

  /** What single facts let expect is compared only where some of the case studies answer no need. */
  rowsOf(caseStudyIds: readonly string[]): ProblemRows {
    const texts = caseStudyIds.map((id) => this.#texts.get(id)!)
    const someAreBare = texts.some(({ needs }) => needs === 0)
    const expectedOf = ({ facts }: Texts) => (someAreBare ? facts : 0)
    let total = 0
    for (const one of texts) total += one.needs + one.facts + expectedOf(one) + meansOf(one)
    const list = new Int32Array(total)
    const [starts, factsFrom, expectedFrom, meansAt] = [0, 0, 0, 0].map(() => new Int32Array(texts.length)) as [
      Int32Array,
      Int32Array,
      Int32Array,
      Int32Array,
    ]
    let place = 0
    for (let index = 0; index < texts.length; index++) {
      const one = texts[index]!
      starts[index] = place
      factsFrom[index] = place + one.needs
      expectedFrom[index] = factsFrom[index]! + one.facts
      meansAt[index] = expectedFrom[index]! + expectedOf(one)
      for (let row = 0; row < one.needs + one.facts; row++) list[place++] = one.from + row
      const left = expectedOf(one) + meansOf(one)
      for (let row = countOf(one) - left; row < countOf(one); row++) list[place++] = one.from + row
    }
    const answering = Int32Array.from([...texts.keys()].filter((index) => texts[index]!.needs > 0))
    return {
      list,
      needs: { from: starts, to: factsFrom },
      facts: { from: factsFrom, to: expectedFrom },
      expected: { from: expectedFrom, to: meansAt },
      means: {
        needs: { places: answering, rows: answering.map((index) => meansFrom(texts[index]!) + 2) },
        expected: { places: Int32Array.from(texts.keys()), rows: Int32Array.from(texts, meansFrom) },
      },
    }
  }

  /** Compares needs in problem space with some case studies, all in one pass. */
  compare(problems: readonly Float32Array[], rows: ProblemRows): ProblemScores[] {
    return this.#matrix.products(problems, rows.list).map((cosines) => scoresFrom(cosines, rows))
  }

  /**
   * The likeness of each case study to the weighted mean of the others; not a number for those that do not have what is
   * compared, or have nothing to be compared with.
   */
  likenessToMean(weights: Float64Array, { means }: ProblemRows, by: ComparedBy): Float64Array {
    const { places, rows } = means[by]
    const known = Float32Array.from(places, (place) => weights[place]!)
    const [products] = this.#matrix.products([this.#matrix.sum(rows, known)], rows)
    let total = 0
    for (const place of places) total += weights[place]!
    const likeness = new Float64Array(weights.length).fill(Number.NaN)
    for (let index = 0; index < places.length; index++) {
      const weight = weights[places[index]!]!
      // Rows have unit length, so the part of a case study in its own similarity is its weight.
      if (total - weight >= leastWeight) likeness[places[index]!] = (products![index]! - weight) / (total - weight)
    }
    return likeness
  }

  /** Adds the rows of a case study. @returns the first */
  #add(id: string, { needs, passages }: Texts, { space, centredOf }: ProblemOptions): number {
    const projected = passages().map((passage) => space.project(centredOf(passage)))
    const ofNeeds = projected.slice(0, needs)
    const ofFacts = projected.slice(needs)
    const expected = ofFacts.map((fact) => space.expectNeed(fact, id))
    const { width } = this.#matrix
    const means = [meanOf(expected, width), meanOf(ofFacts, width), ...(needs > 0 ? [meanOf(ofNeeds, width)] : [])]
    const rows = [...ofNeeds, ...ofFacts, ...expected, ...means].map((vector) => this.#matrix.add(vector))
    return rows[0]!
  }
}

function textsByCase(passages: readonly PassageKey[]): Map<string, Texts> {
  return new Map([...groupBy(passages, ({ caseStudyId }) => caseStudyId)].map(([id, own]) => [id, textsOf(own)]))
}

function textsOf(passages: readonly PassageKey[]): Texts {
  const { needs, facts } = comparedIn(passages)
  const all = [...needs, ...facts]
  return { needs: needs.length, facts: facts.length, passages: () => all }
}

/** What is compared of the passages of a case study. */
export function comparedIn(passages: readonly PassageKey[]): Readonly<Record<'needs' | 'facts', PassageKey[]>> {
  return {
    needs: passages.filter(({ field }) => field === 'need'),
    facts: passages.filter(({ field }) => field !== 'need' && field !== 'whole'),
  }
}

function countOf(one: Texts): number {
  return one.needs + 2 * one.facts + meansOf(one)
}

function meansOf({ needs }: Texts): number {
  return needs > 0 ? 3 : 2
}

/** The row of the mean of expected needs; the other means follow. */
function meansFrom({ from, needs, facts }: PlacedTexts): number {
  return from + needs + 2 * facts
}

function meanOf(vectors: readonly Float32Array[], width: number): Float32Array {
  const sum = new Float32Array(width)
  for (const vector of vectors) for (let index = 0; index < width; index++) sum[index]! += vector[index]!
  return normalise(sum)
}

/** @param cosines of every row of the list */
function scoresFrom(cosines: Float32Array, { needs, facts, expected, means }: ProblemRows): ProblemScores {
  const count = facts.from.length
  const needsMean = new Float64Array(count).fill(Number.NaN)
  for (const place of means.needs.places) needsMean[place] = cosines[expected.to[place]! + 2]!
  return {
    needsMean,
    needsNearest: softMaxima(cosines, needs, softness.needs),
    factsMean: Float64Array.from(expected.to, (at) => cosines[at + 1]!),
    factsNearest: softMaxima(cosines, facts, softness.facts),
    factBest: highestOf(cosines, facts),
    expectedMean: Float64Array.from(expected.to, (at) => cosines[at]!),
    expectedNearest: softMaxima(cosines, expected, softness.facts),
    nearestNeeds: nearestAmong(cosines, needs),
  }
}

/** The highest of each range. */
function highestOf(cosines: Float32Array, { from, to }: Ranges): Float64Array {
  const highest = new Float64Array(from.length)
  for (let place = 0; place < highest.length; place++) {
    let most = -1
    for (let row = from[place]!; row < to[place]!; row++) if (cosines[row]! > most) most = cosines[row]!
    highest[place] = most
  }
  return highest
}

/** The highest values of all ranges together, falling. */
function nearestAmong(cosines: Float32Array, { from, to }: Ranges): number[] {
  const nearest = new Array<number>(nearestReported).fill(-Infinity)
  for (let range = 0; range < from.length; range++) {
    for (let row = from[range]!; row < to[range]!; row++) {
      const value = cosines[row]!
      if (value <= nearest[nearestReported - 1]!) continue
      let place = nearestReported - 1
      while (place > 0 && nearest[place - 1]! < value) {
        nearest[place] = nearest[place - 1]!
        place -= 1
      }
      nearest[place] = value
    }
  }
  return nearest.filter(Number.isFinite)
}
