import type { CaseStudy, Catalogue } from '../domain/index.js'
import type { SignalName } from './signal-names.js'

type Labels = (study: CaseStudy) => readonly string[]

const labelsOf = {
  technologyOfBest: ({ technologies }) => technologies,
  processAreaOfBest: ({ processAreas }) => processAreas,
  tagOfBest: ({ tags }) => tags,
} as const satisfies Partial<Record<SignalName, Labels>>
/** The signals that compare labels, by what kind of label they compare. */
export type LabelSignal = keyof typeof labelsOf
export const labelSignals = Object.keys(labelsOf) as LabelSignal[]

/** The labels of one kind, numbered: counting by number takes a tenth of the time of counting by name. */
export interface LabelIndex {
  readonly numberOf: ReadonlyMap<string, number>
  /** The share of the catalogue that has each label, 0..1. */
  readonly usual: Float64Array
}

/** The labels of a case study by number, where it has some. */
export type LabelNumbers = Readonly<Record<LabelSignal, Int32Array | undefined>>

/** Labels keep their numbers in every catalogue. */
const numbers: Readonly<Record<LabelSignal, Map<string, number>>> = {
  technologyOfBest: new Map(),
  processAreaOfBest: new Map(),
  tagOfBest: new Map(),
}

/** They are made when they are asked for: of a large catalogue few are, and all of them would take 600 bytes each. */
export function labelsIn(study: CaseStudy): LabelNumbers {
  const numbersIn = (name: LabelSignal) => {
    const labels = labelsOf[name](study)
    return labels.length === 0 ? undefined : Int32Array.from(labels, (label) => numberOf(label, name))
  }
  return {
    technologyOfBest: numbersIn('technologyOfBest'),
    processAreaOfBest: numbersIn('processAreaOfBest'),
    tagOfBest: numbersIn('tagOfBest'),
  }
}

function numberOf(label: string, name: LabelSignal): number {
  const number = numbers[name].get(label) ?? numbers[name].size
  numbers[name].set(label, number)
  return number
}

const known = new WeakMap<Pick<Catalogue, 'caseStudies'>, Record<LabelSignal, LabelIndex>>()

/** A catalogue does not change while it is in use. */
export function labelIndexesOf(catalogue: Pick<Catalogue, 'caseStudies'>): Record<LabelSignal, LabelIndex> {
  const found = known.get(catalogue) ?? {
    technologyOfBest: labelIndex('technologyOfBest', catalogue),
    processAreaOfBest: labelIndex('processAreaOfBest', catalogue),
    tagOfBest: labelIndex('tagOfBest', catalogue),
  }
  known.set(catalogue, found)
  return found
}

function labelIndex(name: LabelSignal, { caseStudies }: Pick<Catalogue, 'caseStudies'>): LabelIndex {
  const counts = new Map<number, number>()
  for (const study of caseStudies.values()) {
    for (const label of labelsOf[name](study)) {
      const number = numberOf(label, name)
      counts.set(number, (counts.get(number) ?? 0) + 1)
    }
  }
  const usual = new Float64Array(numbers[name].size)
  for (const [number, count] of counts) usual[number] = count / caseStudies.size
  return { numberOf: numbers[name], usual }
}
