import type { Views } from '../platform/encoder/index.js'
import type { Candidates } from './candidates.js'
import { addWeighted, type Column, momentsAmong, momentsAt, momentsOf, standardise } from './column.js'
import { type Nearness, nearnessOf } from './nearness.js'
import type { ProblemScores, ProblemVectors } from './problem-vectors.js'
import type { MeasuringModel } from './ranking-model.js'
import { type RankedBy, type SignalName, textNamesBy, textSignalNames } from './signal-names.js'
import type { WholeTexts } from './whole-texts.js'
import type { WordScores } from './word-index.js'

/** The signals of candidates: raw values, and values standardised over the catalogue for this need. */
export interface Signals {
  readonly candidates: Pick<Candidates, 'ids'>
  readonly values: Readonly<Partial<Record<SignalName, Column>>>
  readonly standardised: Readonly<Partial<Record<SignalName, Column>>>
  /** 1 for a candidate that is ranked by needs that it answers, 0 for one that is ranked by facts. */
  readonly byNeeds: Uint8Array
}

/** While they are measured, signals are added in place. */
export interface GrowingSignals extends Signals {
  readonly values: Partial<Record<SignalName, Column>>
  readonly standardised: Partial<Record<SignalName, Column>>
}

export interface Measured {
  readonly signals: Signals
  /** Missing when the need has no vector. */
  readonly nearness: Nearness | undefined
}

/** A need as its texts are compared. */
export interface ComparedNeed {
  readonly views: Views
  /** The need in problem space. */
  readonly problem: Float32Array
}

/** How like a need the texts of candidates are. */
export interface TextScores extends ProblemScores {
  readonly semanticWhole: Column
}

/** Compares the texts of candidates with needs, all needs in one pass. */
export function compareTexts(
  needs: readonly ComparedNeed[],
  { wholeRows, problemRows }: Candidates,
  { wholes, problems }: { readonly wholes: WholeTexts; readonly problems: ProblemVectors },
): TextScores[] {
  const ofWholes = wholes.compare(
    needs.map(({ views }) => views),
    wholeRows!,
  )
  return problems
    .compare(
      needs.map(({ problem }) => problem),
      problemRows!,
    )
    .map((scores, index) => ({ ...scores, semanticWhole: ofWholes[index]! }))
}

type SemanticName = Exclude<(typeof textSignalNames)[number], 'lexical' | 'lateInteraction'>
/** What is compared by vectors of texts, not word by word. */
const semanticNames = textSignalNames.filter(
  (name): name is SemanticName => name !== 'lexical' && name !== 'lateInteraction',
)
/** The signals that every case study with a text has: they show where it stands when others are missing. */
const alwaysKnown: readonly SignalName[] = ['factsMean', 'factsNearest', 'semanticWhole']

/** What was found by comparing texts with one need. */
export interface Compared {
  readonly language: string
  readonly lexical: WordScores
  /** Missing when the need has no vector. */
  readonly texts: TextScores | undefined
}

/**
 * Measures what is compared of texts. Each signal is standardised (z) against the catalogue, not against the
 * candidates, so that a score means the same with any filters.
 * @param without signals to leave out
 */
export function measureSignals(
  { language, lexical, texts }: Compared,
  candidates: Candidates,
  model: MeasuringModel,
  without: ReadonlySet<SignalName>,
): Measured & { readonly signals: GrowingSignals } {
  const signals: Omit<GrowingSignals, 'byNeeds'> = { candidates, values: {}, standardised: {} }
  addLexical(signals, { language, lexical }, candidates, texts !== undefined)
  for (const name of texts ? semanticNames : []) {
    const values = texts![name]
    signals.values[name] = values
    signals.standardised[name] = standardise(values, momentsAt(values, candidates.reference))
  }
  if (texts) fillMissing(signals, ['lexical'], model.whenMissing, textStanding(signals))
  leaveOut(signals, without)
  return {
    signals: { ...signals, byNeeds: byNeedsIn(signals) },
    nearness: texts && nearnessOf(texts),
  }
}

/** Removes signals. */
export function leaveOut(
  signals: Pick<GrowingSignals, 'values' | 'standardised'>,
  without: ReadonlySet<SignalName>,
): void {
  for (const name of without) {
    delete signals.values[name]
    delete signals.standardised[name]
  }
}

function addLexical(
  { values, standardised: all }: Pick<GrowingSignals, 'values' | 'standardised'>,
  { language, lexical }: Pick<Compared, 'language' | 'lexical'>,
  { wordNumbers, languages }: Candidates,
  isCompared: boolean,
): void {
  // Where others have a text in the language of the need, the few words that one in another language happens to share
  // say nothing.
  const mayMiss = isCompared && languages.some((some) => some.has(language))
  const bm25 = Float64Array.from(wordNumbers, (number, place) =>
    mayMiss && !languages[place]!.has(language) ? Number.NaN : number < 0 ? 0 : lexical.byNumber[number]!,
  )
  values.lexical = bm25
  all.lexical = standardise(bm25, momentsAmong(lexical.byNumber, lexical.caseStudies))
}

/** Where the texts of candidates stand: the mean of the signals that every case study has. */
export function textStanding({ candidates, standardised: all }: Pick<Signals, 'candidates' | 'standardised'>): Column {
  const columns = alwaysKnown.flatMap((name) => all[name] ?? [])
  return Float64Array.from(candidates.ids, (_, place) => {
    let sum = 0
    let known = 0
    for (const column of columns) {
      if (Number.isNaN(column[place])) continue
      sum += column[place]!
      known += 1
    }
    return known === 0 ? Number.NaN : sum / known
  })
}

/** Gives each signal that is missing a value that is no advantage and no handicap. */
export function fillMissing(
  { candidates, standardised: all }: Pick<GrowingSignals, 'candidates' | 'standardised'>,
  names: readonly SignalName[],
  whenMissing: MeasuringModel['whenMissing'],
  standing: Column,
): void {
  const lines: Readonly<Partial<Record<SignalName, { slope: number; intercept: number }>>> = whenMissing
  for (const name of names) {
    const line = lines[name]
    const column = all[name] ?? new Float64Array(candidates.ids.length).fill(Number.NaN)
    for (let place = 0; place < column.length; place++)
      if (Number.isNaN(column[place])) column[place] = line ? line.slope * standing[place]! + line.intercept : 0
    all[name] = column
  }
}

/** Adds a signal, standardised over its values; without any, the signal is missing. */
export function addSignal({ values, standardised: all }: GrowingSignals, name: SignalName, column: Column): void {
  const moments = momentsOf(column)
  if (moments.count === 0) return
  values[name] = column
  all[name] = standardise(column, moments)
}

/** The log-odds that candidates are useful, from their texts alone: good enough to find which may reach the top. */
export function provisionalScores(
  { standardised: all, byNeeds }: Pick<Signals, 'standardised' | 'byNeeds'>,
  { provisional }: Pick<MeasuringModel, 'provisional'>,
): Column {
  const scores = { needs: weighted('needs'), facts: weighted('facts') }
  return Float64Array.from(byNeeds, (isByNeeds, place) => scores[isByNeeds ? 'needs' : 'facts'][place]!)

  function weighted(by: RankedBy): Column {
    const { intercept, coefficients } = provisional[by]
    const sum = new Float64Array(byNeeds.length).fill(intercept)
    for (const name of textNamesBy[by]) addWeighted(sum, all[name], coefficients[name])
    return sum
  }
}

/** What each candidate is ranked by: needs that it answers, if it has some. */
function byNeedsIn({ candidates, standardised: all }: Pick<Signals, 'candidates' | 'standardised'>): Uint8Array {
  const knows = (column: Column | undefined, place: number) => column !== undefined && !Number.isNaN(column[place])
  return Uint8Array.from(candidates.ids, (_, place) =>
    knows(all.needsMean, place) || knows(all.needsNearest, place) ? 1 : 0,
  )
}
