import type { Catalogue } from '../domain/index.js'
import type { Views } from '../platform/encoder/index.js'
import { mean } from './metrics.js'
import { type Nearness, nearnessOf } from './nearness.js'
import type { PassageVectors } from './passage-vectors.js'
import type { ProblemVectors } from './problem-vectors.js'
import type { MeasuringModel } from './ranking-model.js'
import { type RankedBy, type SignalName, textNamesBy, textSignalNames } from './signal-names.js'

/** The signals of one case study: raw values, and values standardised over the catalogue for this need. */
export interface Signals {
  readonly caseStudyId: string
  readonly values: Readonly<Partial<Record<SignalName, number>>>
  readonly standardised: Readonly<Partial<Record<SignalName, number>>>
}

/** While they are measured, signals are added in place: copies would take longer than the measuring. */
export interface GrowingSignals extends Signals {
  readonly values: Partial<Record<SignalName, number>>
  readonly standardised: Partial<Record<SignalName, number>>
}

export interface Measured {
  readonly signals: readonly Signals[]
  /** Missing when the need has no vector. */
  readonly nearness: Nearness | undefined
}

/** Number of case studies that define an ordinary score for a need; more would cost time and change nothing. */
const referenceSize = 512

/** A need and a catalogue to compare. */
export interface Measurable {
  readonly views: Views | undefined
  /** The need in problem space. */
  readonly problem: Float32Array | undefined
  readonly language: string
  readonly vectors: PassageVectors | undefined
  readonly problems: ProblemVectors | undefined
  readonly catalogue: Pick<Catalogue, 'caseStudies'>
  readonly model: MeasuringModel
}

type SemanticName = Exclude<(typeof textSignalNames)[number], 'lexical' | 'lateInteraction'>
/** What is compared by vectors of texts, not word by word. */
const semanticNames = textSignalNames.filter(
  (name): name is SemanticName => name !== 'lexical' && name !== 'lateInteraction',
)
/** The signals that every case study with a text has: they show where it stands when others are missing. */
const alwaysKnown: readonly SignalName[] = ['factsMean', 'factsNearest', 'semanticWhole']

/**
 * Measures what is compared of texts. Each signal is standardised (z) against the catalogue, not against the
 * candidates, so that a score means the same with any filters.
 */
export function measureSignals(
  candidates: readonly string[],
  lexicalScores: ReadonlyMap<string, number>,
  need: Measurable,
): Measured & { readonly signals: readonly GrowingSignals[] } {
  const semantic = semanticScores(candidates, need)
  const lexical = standardiserOf([...lexicalScores.values()], need.catalogue.caseStudies.size)
  const hasText = (id: string) => hasTextIn(need, id)
  // Where others have a text in the language of the need, the few words that one in another language happens to share
  // say nothing.
  const isRead = candidates.some(hasText) ? hasText : () => true
  const signals = candidates.map((caseStudyId) => {
    const values: Partial<Record<SignalName, number>> = {}
    const standardised: Partial<Record<SignalName, number>> = {}
    const bm25 = lexicalScores.get(caseStudyId) ?? 0
    if (!semantic || isRead(caseStudyId)) {
      values.lexical = bm25
      standardised.lexical = lexical(bm25)
    }
    const scores = semantic?.scores.get(caseStudyId)
    for (const name of scores ? semanticNames : []) {
      const value = scores![name]
      if (value === undefined) continue
      values[name] = value
      standardised[name] = semantic!.standardise[name](value)
    }
    return { caseStudyId, values, standardised }
  })
  if (semantic) fillMissing(signals, ['lexical'], need.model.whenMissing, textStanding)
  return { signals, nearness: semantic?.nearness }
}

function hasTextIn({ catalogue, language }: Measurable, caseStudyId: string): boolean {
  const texts: Readonly<Partial<Record<string, unknown>>> = catalogue.caseStudies.get(caseStudyId)!.texts
  return texts[language] !== undefined
}

/** Where the texts of a case study stand: the mean of the signals that every case study has. */
export function textStanding({ standardised }: Signals): number {
  return mean(alwaysKnown.map((name) => standardised[name]).filter((value) => value !== undefined))
}

/** Gives each signal that is missing a value that is no advantage and no handicap. */
export function fillMissing(
  signals: readonly GrowingSignals[],
  names: readonly SignalName[],
  whenMissing: MeasuringModel['whenMissing'],
  standingOf: (signals: Signals) => number,
): void {
  const lines: Readonly<Partial<Record<SignalName, { slope: number; intercept: number }>>> = whenMissing
  for (const one of signals) {
    const missing = names.filter((name) => one.standardised[name] === undefined)
    if (missing.length === 0) continue
    const standing = standingOf(one)
    for (const name of missing) {
      const line = lines[name]
      one.standardised[name] = line ? line.slope * standing + line.intercept : 0
    }
  }
}

/** Adds a signal, standardised over the given values; case studies without a value do not have it. */
export function addSignal(
  signals: readonly GrowingSignals[],
  name: SignalName,
  given: ReadonlyMap<string, number>,
): void {
  const known = [...given.values()]
  if (known.length === 0) return
  const standardise = standardiserOf(known, known.length)
  for (const one of signals) {
    const value = given.get(one.caseStudyId)
    if (value === undefined) continue
    one.values[name] = value
    one.standardised[name] = standardise(value)
  }
}

/** The log-odds that a case study is useful, from its texts alone: good enough to find which may reach the top. */
export function provisionalScore(one: Signals, { provisional }: Pick<MeasuringModel, 'provisional'>): number {
  const by = rankedBy(one)
  const { intercept, coefficients } = provisional[by]
  return textNamesBy[by].reduce(
    (sum, name) => sum + (coefficients[name] ?? 0) * (one.standardised[name] ?? 0),
    intercept,
  )
}

/** What a case study is ranked by: needs that it answers, if it has some. */
export function rankedBy({ standardised }: Pick<Signals, 'standardised'>): RankedBy {
  return standardised.needsMean === undefined && standardised.needsNearest === undefined ? 'facts' : 'needs'
}

/** Sorted by provisional score, best first. */
export function inProvisionalOrder(
  signals: readonly Signals[],
  model: Pick<MeasuringModel, 'provisional'>,
): readonly Signals[] {
  return signals
    .map((one) => ({ one, standing: provisionalScore(one, model) }))
    .sort((left, right) => right.standing - left.standing || (left.one.caseStudyId < right.one.caseStudyId ? -1 : 1))
    .map(({ one }) => one)
}

type Standardiser = (value: number) => number

function semanticScores(candidates: readonly string[], { views, problem, vectors, problems }: Measurable) {
  if (!views || !problem || !vectors || !problems) return undefined
  const all = vectors.caseStudyIds
  const step = Math.max(1, all.length / referenceSize)
  const referenceIds = Array.from(
    { length: Math.min(all.length, referenceSize) },
    (_, index) => all[Math.floor(index * step)]!,
  )
  const ids = [...new Set([...referenceIds, ...candidates])]
  const wholes = vectors.wholeSimilarities(views, ids)
  const { scores: inProblemSpace, ofNeeds } = problems.compare(problem, ids)
  const scores = new Map(ids.map((id) => [id, { ...inProblemSpace.get(id)!, semanticWhole: wholes.get(id) } as const]))
  const known = (name: SemanticName, of: Iterable<string>) =>
    [...of].map((id) => scores.get(id)![name]).filter((value) => value !== undefined)
  const standardise = Object.fromEntries(
    semanticNames.map((name) => {
      const values = known(name, referenceIds)
      return [name, standardiserOf(values, values.length)]
    }),
  ) as Record<SemanticName, Standardiser>
  const nearness = nearnessOf([...scores.values()], ofNeeds)
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
