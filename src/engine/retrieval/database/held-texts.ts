import type { DerivedData } from '../../../platform/database/index.js'
import type { ModelConstants } from '../../../platform/encoder/index.js'
import {
  PassageTokens,
  type ProblemOptions,
  ProblemVectors,
  problemSpaceOf,
  WholeTexts,
} from '../../../ranking/index.js'
import { type CaseRow, readCaseRows } from './case-rows.js'
import type { Directory } from './directory.js'

/** Case studies whose texts stay in the memory of a node: some 15 kB each. */
const mostHeld = 2_500

/** The texts of some case studies. More are added in place. */
interface Held {
  readonly wholes: WholeTexts
  readonly problems: ProblemVectors
  readonly tokens: PassageTokens | undefined
}

export interface HeldIn {
  readonly derived: DerivedData
  readonly schema: string
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
  /** Case studies that were added since it began anew: their memory is not given back before. */
  #added = 0

  constructor(heldIn: HeldIn, held: Held = nothing(heldIn), added = 0) {
    this.#in = heldIn
    this.#held = held
    this.#added = added
  }

  /** The texts of case studies, those asked for among them, without those that are there no more. */
  async textsOf(caseStudyIds: readonly string[], { numbers }: Pick<Directory, 'numbers'>): Promise<Held> {
    const missing = caseStudyIds.filter((id) => !this.#held.problems.has(id))
    if (missing.length === 0) return this.#held
    const numbersOf = (ids: readonly string[]) => ids.flatMap((id) => numbers.get(id) ?? [])
    const read = (ids: readonly string[]) => readCaseRows(this.#in.derived, this.#in.schema, numbersOf(ids))
    // So many are asked for to find something of the whole catalogue, not of one need.
    if (caseStudyIds.length > mostHeld) return added(nothing(this.#in), await read(caseStudyIds))
    if (this.#added + missing.length <= mostHeld) {
      const held = this.#held
      const rows = await read(missing)
      this.#added += rows.length
      return added(held, rows)
    }
    const rows = await read(caseStudyIds)
    this.#held = added(nothing(this.#in), rows)
    this.#added = rows.length
    return this.#held
  }

  /** The same without case studies that have changed. */
  async without(caseStudyIds: readonly string[]): Promise<HeldTexts> {
    const { wholes, problems, tokens } = this.#held
    const left = {
      wholes: wholes.changed(caseStudyIds, []),
      problems: await problems.changed(caseStudyIds, [], neverMade(this.#in)),
      tokens: tokens?.changed(caseStudyIds, []),
    }
    return new HeldTexts(this.#in, left, this.#added)
  }
}

function nothing({ constants: { tokenCoder }, dimension }: HeldIn): Held {
  return {
    wholes: WholeTexts.of([], dimension),
    problems: ProblemVectors.none(dimension),
    tokens: tokenCoder && PassageTokens.none(tokenCoder.centroids),
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

function added(held: Held, rows: readonly CaseRow[]): Held {
  for (const { problems, languages, wholes, tokens } of rows) {
    const { caseStudyId } = problems
    held.problems.addStored(problems)
    held.wholes.addStored({ caseStudyId, languages, rows: wholes })
    held.tokens?.addStored(caseStudyId, tokens)
  }
  return held
}
