import pMap from 'p-map'
import { InvalidInputError, NotFoundError, type Viewer } from '../../domain/index.js'
import type { AdviceContext } from './advise.js'
import type { Recommendation } from './answer.js'
import { answerQuestion, type Question } from './question.js'

/** The most questions in one request. */
export const mostInBatch = 50
/** Enough that the model always has a text to read while answers are ranked; the rest waits here, not in its queue. */
export const answeredAtOnce = 8

/** Why one question of a batch has no answer. */
export type Unanswerable = InvalidInputError | NotFoundError

/**
 * Answers many questions, in their order. One that nobody could answer does not stop the others.
 * @throws what ends them all, such as OverloadedError: what was answered by then is remembered for the next attempt
 */
export function answerBatch(
  parts: AdviceContext,
  viewer: Viewer,
  questions: readonly Question[],
): Promise<(Recommendation | Unanswerable)[]> {
  const answerOne = (one: Question) =>
    answerQuestion(parts, viewer, one).catch((error: unknown) => {
      if (error instanceof InvalidInputError || error instanceof NotFoundError) return error
      throw error
    })
  return pMap(questions, answerOne, { concurrency: answeredAtOnce })
}
