import type { Catalogue } from '../domain/index.js'
import { type LabelIndex, type LabelSignal, labelIndexesOf, labelsIn } from './labels.js'
import type { PassageTokens, TokenRows } from './passage-tokens.js'
import type { ProblemRows, ProblemVectors } from './problem-vectors.js'
import type { WholeRows, WholeTexts } from './whole-texts.js'
import type { WordIndex } from './word-index.js'

/** The texts of case studies as they are compared with needs. Without vectors only words are compared. */
export interface ComparedTexts {
  /** The number of each case study in the scores of words. */
  readonly words: Pick<WordIndex, 'numbersOf'>
  readonly wholes: WholeTexts | undefined
  readonly problems: ProblemVectors | undefined
  /** Also missing when the model does not code tokens. */
  readonly tokens: PassageTokens | undefined
}

/** What case studies are compared in. */
export interface ComparedIn extends ComparedTexts {
  readonly catalogue: Pick<Catalogue, 'caseStudies'>
}

/**
 * The case studies that are measured for a need, with all that does not depend on the need. What follows of each is an
 * array in the order of `ids`.
 */
export interface Candidates {
  readonly ids: readonly string[]
  /** The places of those against which values are standardised: always the same for one catalogue. */
  readonly reference: Int32Array
  readonly wordNumbers: Int32Array
  readonly problemRows: ProblemRows | undefined
  readonly wholeRows: WholeRows | undefined
  readonly tokenRows: TokenRows | undefined
  readonly labels: Readonly<Record<LabelSignal, CandidateLabels>>
  /** 1 in production, 0 for a pilot, -1 for a study; not a number where it is not known. */
  readonly maturity: Float64Array
  /** The languages of the texts of each that are compared by meaning. */
  readonly languages: readonly Pick<ReadonlySet<string>, 'has'>[]
}

export interface CandidateLabels {
  readonly index: LabelIndex
  readonly of: readonly (Int32Array | undefined)[]
}

/**
 * Number of case studies that define an ordinary score for a need: as many as the catalogue had with which the ranking was
 * fitted. Twice as many cost time and rank no better.
 */
const referenceSize = 256

const noLanguages: ReadonlySet<string> = new Set()

const maturityValue = { production: 1, pilot: 0, study: -1 } as const

/**
 * Prepares case studies for being measured: those that are wanted, and those that define an ordinary score. What has no
 * texts is left out.
 */
export function candidatesOf(wanted: Iterable<string>, parts: ComparedIn): Candidates {
  const { catalogue, words, wholes, problems, tokens } = parts
  const isKnown = (id: string) => problems?.has(id) ?? true
  const referenceIds = referenceOf(catalogue).filter(isKnown)
  const ids = [...new Set([...[...wanted].filter(isKnown), ...referenceIds])]
  const placeOf = new Map(ids.map((id, place) => [id, place]))
  const studies = ids.map((id) => catalogue.caseStudies.get(id)!)
  const indexes = labelIndexesOf(catalogue)
  const labels = studies.map(labelsIn)
  const labelled = (name: LabelSignal) => ({ index: indexes[name], of: labels.map((own) => own[name]) })
  return {
    ids,
    reference: Int32Array.from(referenceIds, (id) => placeOf.get(id)!),
    wordNumbers: words.numbersOf(ids),
    problemRows: problems?.rowsOf(ids),
    wholeRows: wholes?.rowsOf(ids),
    tokenRows: tokens?.rowsOf(ids),
    labels: {
      technologyOfBest: labelled('technologyOfBest'),
      processAreaOfBest: labelled('processAreaOfBest'),
      tagOfBest: labelled('tagOfBest'),
    },
    maturity: Float64Array.from(studies, ({ maturity }) => (maturity ? maturityValue[maturity] : Number.NaN)),
    languages: ids.map((id) => wholes?.languagesOf(id) ?? noLanguages),
  }
}

const references = new WeakMap<ComparedIn['catalogue'], readonly string[]>()

/** The case studies that define an ordinary score for a need. */
export function referenceOf(catalogue: ComparedIn['catalogue']): readonly string[] {
  const found = references.get(catalogue) ?? evenly([...catalogue.caseStudies.keys()], referenceSize)
  references.set(catalogue, found)
  return found
}

const everything = new WeakMap<object, { readonly parts: ComparedIn; readonly candidates: Candidates }>()

/** The same for every case study, prepared once for each catalogue. */
export function everyCandidate(parts: ComparedIn): Candidates {
  const key = parts.problems ?? parts.words
  const known = everything.get(key)
  const isSame = (['catalogue', 'words', 'wholes', 'tokens'] as const).every(
    (part) => known?.parts[part] === parts[part],
  )
  if (known && isSame) return known.candidates
  const candidates = candidatesOf(parts.catalogue.caseStudies.keys(), parts)
  everything.set(key, { parts, candidates })
  return candidates
}

/** At most `count` of the items, evenly spread. */
export function evenly<T>(items: readonly T[], count: number): T[] {
  const step = Math.max(1, items.length / count)
  return Array.from({ length: Math.min(items.length, count) }, (_, index) => items[Math.floor(index * step)]!)
}
