import type { ModelConstants } from '../../../platform/encoder/index.js'
import {
  type ComparedTexts,
  PassageTokens,
  type ProblemOptions,
  ProblemVectors,
  problemSpaceOf,
  WholeTexts,
} from '../../../ranking/index.js'
import { readCaseRows } from './case-rows.js'
import type { Directory } from './directory.js'
import type { SearchSchema } from './search-schema.js'

/** Case studies whose texts stay in the memory of a node: some 10 kB each. */
const mostHeld = 3_000
/** Rows and tokens that case studies usually have. */
const usualRows = 22
const usualTokens = 150

/** The texts of some case studies. More are added in place; their memory is not given back before all of it is. */
interface Held {
  readonly wholes: WholeTexts
  readonly problems: ProblemVectors
  readonly tokens: PassageTokens | undefined
  /** Those that are being read, until they are held. */
  readonly reading: Map<string, Promise<void>>
  /** How many were read, or are. */
  count: number
}

export interface HeldIn extends SearchSchema {
  readonly constants: ModelConstants
  readonly dimension: number
}

/**
 * The texts of the case studies that were asked for last. Those that define an ordinary score, and those that are found
 * again and again, are in memory; the others are read. When it is full, it begins anew.
 */
export class HeldTexts {
  readonly #in: HeldIn
  #held: Held

  constructor(heldIn: HeldIn, held: Held = nothing(heldIn)) {
    this.#in = heldIn
    this.#held = held
  }

  /** The texts of case studies, those asked for among them, without those that are there no more. */
  async textsOf(
    caseStudyIds: readonly string[],
    { numbers }: Pick<Directory, 'numbers'>,
  ): Promise<Omit<ComparedTexts, 'words'>> {
    const held = this.#heldFor(caseStudyIds)
    const missing = caseStudyIds.filter((id) => !held.problems.has(id))
    const toRead = missing.filter((id) => !held.reading.has(id))
    if (toRead.length > 0) {
      held.count += toRead.length
      const read = this.#read(
        held,
        toRead.flatMap((id) => numbers.get(id) ?? []),
      ).finally(() => {
        for (const id of toRead) held.reading.delete(id)
      })
      for (const id of toRead) held.reading.set(id, read)
    }
    await Promise.all(new Set(missing.map((id) => held.reading.get(id))))
    return held
  }

  /** The same without case studies that have changed. */
  async without(caseStudyIds: readonly string[]): Promise<HeldTexts> {
    const { wholes, problems, tokens, count } = this.#held
    return new HeldTexts(this.#in, {
      wholes: wholes.changed(caseStudyIds, []),
      problems: await problems.changed(caseStudyIds, [], neverMade(this.#in)),
      tokens: tokens?.changed(caseStudyIds, []),
      reading: new Map(),
      count,
    })
  }

  #heldFor(caseStudyIds: readonly string[]): Held {
    // So many are asked for to find something of the whole catalogue, not of one need.
    if (caseStudyIds.length > mostHeld) return nothing(this.#in)
    const { problems, count } = this.#held
    const missing = caseStudyIds.filter((id) => !problems.has(id))
    if (count + missing.length > mostHeld) this.#held = nothing(this.#in)
    return this.#held
  }

  async #read({ wholes, problems, tokens }: Held, numbers: readonly number[]): Promise<void> {
    await readCaseRows(this.#in, numbers, (row) => {
      const { caseStudyId } = row.problems
      problems.addStored(row.problems)
      wholes.addStored({ caseStudyId, languages: row.languages, rows: row.wholes })
      tokens?.addStored(caseStudyId, row.tokens)
    })
  }
}

function nothing({ constants: { tokenCoder }, dimension }: HeldIn): Held {
  return {
    wholes: WholeTexts.of([], dimension),
    problems: ProblemVectors.none(dimension, mostHeld * usualRows),
    tokens: tokenCoder && PassageTokens.none(tokenCoder.centroids, mostHeld * usualTokens),
    reading: new Map(),
    count: 0,
  }
}

/** Rows are stored: none is made from vectors. */
function neverMade({ constants }: HeldIn): ProblemOptions {
  return {
    space: problemSpaceOf(constants),
    centredOf: () => {
      throw new RangeError('The rows of every case study are stored')
    },
  }
}
