import type { Views } from '../platform/encoder/index.js'
import type { PassageVectors, ViewScores } from './passage-vectors.js'
import type { SignalName } from './signal-names.js'

/** The signals of one case study: raw values, and values standardised over the catalogue for this need. */
export interface Signals {
  readonly caseStudyId: string
  readonly values: Readonly<Partial<Record<SignalName, number>>>
  readonly standardised: Readonly<Partial<Record<SignalName, number>>>
}

/** How near the catalogue is to a need: means over the nearest few (`Top`), and over all (`Mean`). */
export const nearnessNames = ['wholeTop', 'wholeMean', 'needTop', 'needMean', 'tokensTop'] as const
export type NearnessName = (typeof nearnessNames)[number]
/** Cosines of whole texts and of needs answered, both through the head; late interaction for tokens. */
export type Nearness = Readonly<Partial<Record<NearnessName, number>>>

export interface Measured {
  readonly signals: readonly Signals[]
  /** Missing when the need has no vector. */
  readonly nearness: Nearness | undefined
}

/** Number of case studies that count as the nearest few. */
const few = 5

export function meanOfNearest(values: Iterable<number>): number {
  return mean([...values].sort((left, right) => right - left).slice(0, few))
}

/** Number of case studies that define an ordinary score for a need; more would cost time and change nothing. */
const referenceSize = 512

const viewOf = {
  semanticWhole: 'wholeCentred',
  semanticPassage: 'fieldCentred',
  headWhole: 'wholeHead',
  headPassage: 'fieldHead',
  semanticNeed: 'needCentred',
  headNeed: 'needHead',
} as const satisfies Partial<Record<SignalName, keyof ViewScores>>
type SemanticName = keyof typeof viewOf
const semanticNames = Object.keys(viewOf) as SemanticName[]

/** A need and a catalogue to compare. */
export interface Measurable {
  readonly views: Views | undefined
  readonly vectors: PassageVectors | undefined
  /** Number of case studies in the catalogue. */
  readonly size: number
}

/**
 * Measures candidates. Each signal is standardised (z) against the catalogue, not against the candidates, so that a
 * score means the same with any filters.
 */
export function measureSignals(
  candidates: readonly string[],
  lexicalScores: ReadonlyMap<string, number>,
  { views, vectors, size }: Measurable,
): Measured {
  const semantic = vectors && views ? semanticScores(views, candidates, vectors) : undefined
  const lexical = standardiserOf([...lexicalScores.values()], size)
  const signals = candidates.map((caseStudyId) => {
    const bm25 = lexicalScores.get(caseStudyId) ?? 0
    const scores = semantic?.scores.get(caseStudyId)
    const values: Partial<Record<SignalName, number>> = { lexical: bm25 }
    const standardised: Partial<Record<SignalName, number>> = { lexical: lexical(bm25) }
    if (scores && semantic) {
      for (const name of semanticNames) {
        const value = scores[viewOf[name]]
        if (value === undefined) continue
        values[name] = value
        standardised[name] = semantic.standardise[name](value)
      }
      // A case study without needs that it answers gets the value of its best passage.
      standardised.semanticNeed ??= standardised.semanticPassage!
      standardised.headNeed ??= standardised.headPassage!
    }
    return { caseStudyId, values, standardised }
  })
  return { signals, nearness: semantic?.nearness }
}

/** Adds a signal: the given values, standardised over them; a missing value counts as the lowest of them. */
export function addSignal(
  signals: readonly Signals[],
  name: SignalName,
  given: ReadonlyMap<string, number>,
): readonly Signals[] {
  const known = [...given.values()]
  if (known.length === 0) return signals
  const lowest = Math.min(...known)
  const standardise = standardiserOf(known, known.length)
  return signals.map(({ caseStudyId, values, standardised }) => {
    const value = given.get(caseStudyId) ?? lowest
    return {
      caseStudyId,
      values: { ...values, [name]: value },
      standardised: { ...standardised, [name]: standardise(value) },
    }
  })
}

/** The mean of the signals so far: good enough to find who may reach the top. */
export function provisionalScore({ standardised }: Signals): number {
  return mean(Object.values(standardised))
}

/** Sorted by provisional score, best first. */
export function inProvisionalOrder(signals: readonly Signals[]): readonly Signals[] {
  return signals
    .map((one) => ({ one, standing: provisionalScore(one) }))
    .sort((left, right) => right.standing - left.standing || (left.one.caseStudyId < right.one.caseStudyId ? -1 : 1))
    .map(({ one }) => one)
}

type Standardiser = (value: number) => number

function semanticScores(views: Views, candidates: readonly string[], vectors: PassageVectors) {
  const all = vectors.caseStudyIds
  const step = Math.max(1, all.length / referenceSize)
  const referenceIds = Array.from(
    { length: Math.min(all.length, referenceSize) },
    (_, index) => all[Math.floor(index * step)]!,
  )
  const scores = vectors.scores(views, [...new Set([...referenceIds, ...candidates])])
  const reference = referenceIds.map((id) => scores.get(id)!)
  const standardise = Object.fromEntries(
    semanticNames.map((name) => {
      const values = reference.map((score) => score[viewOf[name]]).filter((value) => value !== undefined)
      return [name, standardiserOf(values, values.length)]
    }),
  ) as Record<SemanticName, Standardiser>
  const known = (name: 'wholeHead' | 'needHead', of: Iterable<ViewScores>) =>
    [...of].map((score) => score[name]).filter((value) => value !== undefined)
  const needs = known('needHead', scores.values())
  const nearness: Nearness = {
    wholeTop: meanOfNearest(known('wholeHead', scores.values())),
    wholeMean: mean(known('wholeHead', reference)),
    ...(needs.length > 0 && { needTop: meanOfNearest(needs), needMean: mean(known('needHead', reference)) }),
  }
  return { scores, standardise, nearness }
}

/** z-scores over `count` values; missing values are 0. */
function standardiserOf(values: readonly number[], count: number): Standardiser {
  if (count === 0) return () => 0
  const mean = values.reduce((sum, value) => sum + value, 0) / count
  const squares = values.reduce((sum, value) => sum + value * value, 0) / count
  const deviation = Math.sqrt(Math.max(0, squares - mean * mean))
  return deviation < 1e-9 ? () => 0 : (value) => (value - mean) / deviation
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length
}
