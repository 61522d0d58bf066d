import { createHash } from 'node:crypto'
import type { ModelConstants } from '../platform/encoder/index.js'
import { normalise } from '../platform/vectors/index.js'

/** Where wordings of one problem, in any voice and language, lie close together. All vectors have unit length. */
export interface ProblemSpace {
  /** A text in this space. @param centred its centred vector */
  project(centred: Float32Array): Float32Array
  /**
   * Where people who need what a fact tells are expected: half-way between the fact itself and the need that similar
   * facts let expect. The map that is used was learned without the case study.
   */
  expectNeed(fact: Float32Array, caseStudyId: string): Float32Array
}

type Constants = Pick<ModelConstants, 'problemProjection' | 'needExpectations'>

export function problemSpaceOf({ problemProjection, needExpectations }: Constants): ProblemSpace {
  return {
    project: (centred) => normalise(problemProjection ? problemProjection.apply(centred) : centred),
    expectNeed: (fact, caseStudyId) => {
      if (needExpectations.length === 0) return fact
      const map = needExpectations[expectationFold(caseStudyId, needExpectations.length)]!
      const input = new Float32Array(fact.length + 1)
      input.set(fact)
      input[fact.length] = 1
      const expected = normalise(map.apply(input))
      for (let index = 0; index < fact.length; index++) expected[index]! += fact[index]!
      return normalise(expected)
    },
  }
}

/** Which of the maps from facts to needs was learned without a case study. */
export function expectationFold(caseStudyId: string, folds: number): number {
  return createHash('sha256').update(caseStudyId).digest()[0]! % folds
}
