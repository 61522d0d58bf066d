import type { Need } from '../domain/index.js'
import type { Views } from '../platform/encoder/index.js'
import { likenessOf } from './likeness.js'

/** What the ranking can learn from one earlier need. */
export interface TaughtNeed {
  readonly views: Views
  /** Case studies with a decision: whether each answers the need. */
  readonly answers: ReadonlyMap<string, boolean>
  /** The need itself, only if the viewer may see it; nothing of other needs is shown. */
  readonly shown: Need | undefined
}

export interface Vote {
  /** -1..1: from certainly no answer to certainly an answer. */
  readonly value: number
  /** The probability that the same need was answered by it before, 0..1. */
  readonly sameNeed: number
  /** The nearest need that it answers, if it may be shown. */
  readonly answered: Need | undefined
  /** Whether a need that the viewer may not see contributed: then nothing is shown except the effect on the ranking. */
  readonly unseen: boolean
}
export type Votes = ReadonlyMap<string, Vote>

/**
 * From `from` on, an answered need has an effect, which grows up to `to`. For pairs of different needs with a likeness
 * of .3 to .5, what is useful for one has odds for the other 1.6 times as high as its signals predict; from .5 on two
 * needs are nearly always the same. A case study that does not answer one need says nothing about other needs
 * (docs/quality.md).
 */
const like = { from: 0.25, to: 0.75 }
const same = { from: 0.45, to: 0.75 }

/**
 * For a need that the viewer may not see, likeness is rounded to this many steps: a caller who varies a text must not
 * be able to follow the likeness to words of others. What remains is the effect itself, which the member of the need
 * allowed: by trying texts, a caller can find where a step is crossed, and so learn that some need of about this
 * meaning was answered by this case study. One answer does not reveal whose need it is, its words, or how many there
 * are; very many answers, at the rate that is allowed, reveal in which direction a text comes nearer.
 */
const stepsUnseen = 2

/** The votes of earlier needs on case studies, weighted by their likeness to a need. */
export function neighbourVotes(views: Views | undefined, taught: readonly TaughtNeed[]): Votes {
  const votes = new Map<string, Vote & { doubt: number; doubtAgainst: number; nearest: number }>()
  for (const { views: others, answers, shown } of views ? taught : []) {
    const likeness = likenessOf(views!, others)
    const exactly = [between(likeness, like), between(likeness, same)]
    const [speaks, isSame] = (shown ? exactly : exactly.map(inSteps)) as [number, number]
    if (speaks === 0) continue
    for (const [id, isAnswer] of answers) {
      const before = votes.get(id) ?? {
        doubt: 1,
        doubtAgainst: 1,
        sameNeed: 0,
        nearest: 0,
        value: 0,
        answered: undefined,
        unseen: false,
      }
      const doubt = isAnswer ? before.doubt * (1 - speaks) : before.doubt
      const doubtAgainst = isAnswer ? before.doubtAgainst : before.doubtAgainst * (1 - isSame)
      const isNearest = isAnswer && shown !== undefined && likeness > before.nearest
      votes.set(id, {
        doubt,
        doubtAgainst,
        value: doubtAgainst - doubt,
        sameNeed: isAnswer ? Math.max(before.sameNeed, isSame) : before.sameNeed,
        nearest: isNearest ? likeness : before.nearest,
        answered: isNearest ? shown : before.answered,
        unseen: before.unseen || shown === undefined,
      })
    }
  }
  return votes
}

function inSteps(value: number): number {
  return Math.round(value * stepsUnseen) / stepsUnseen
}

/** 0 below `from`, 1 above `to`, linear between. */
function between(likeness: number, { from, to }: { from: number; to: number }): number {
  return Math.min(1, Math.max(0, (likeness - from) / (to - from)))
}
