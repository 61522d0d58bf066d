import type { Snapshot } from '../../engine/index.js'
import type { EncodedNeed, Votes, WordScores } from '../../ranking/index.js'
import type { Placement } from '../rules/index.js'
import type { RecommendationRequest } from './request.js'

/** The data that the stages of one answer share. */
export interface Answering {
  readonly need: EncodedNeed
  readonly request: RecommendationRequest
  readonly snapshot: Snapshot
  readonly placement: Placement
  readonly votes: Votes
  /** What was found by words: for the need, then for each of several aspects. */
  readonly lexical: readonly WordScores[]
  /** Candidates among these; missing where all case studies are. */
  readonly byWords: readonly string[] | undefined
  /** Case studies that pass the filters; all when missing. */
  readonly allowed: ReadonlySet<string> | undefined
}
