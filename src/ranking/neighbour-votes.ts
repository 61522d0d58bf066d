import type { Need } from '../domain/index.js'
import type { Views } from '../platform/encoder/index.js'
import { likenessOf } from './likeness.js'

/** What one earlier need taught. */
export interface TaughtNeed {
  readonly views: Views
  /** Which case studies answer it, and which do not. */
  readonly answers: ReadonlyMap<string, boolean>
  /** The need itself, only where whoever asks may see it; others teach without anything of them being shown. */
  readonly shown: Need | undefined
}

export interface Vote {
  /** -1..1: from surely no answer to surely one. */
  readonly value: number
  /** How sure it is that the same need was answered by it before, 0..1. */
  readonly sameNeed: number
  /** The nearest need it answers, if it may be shown. */
  readonly answered: Need | undefined
  /** Whether a need had part in it that the reader may not see: then nothing is said of it but where it leads. */
  readonly unseen: boolean
}
export type Votes = ReadonlyMap<string, Vote>

/**
 * From which likeness on a need that was answered says anything, and from which it says most. Of pairs of different needs
 * with a likeness of .3 to .5, what is useful for one has odds for the other 1.6 times as high as its signals tell; from .5
 * on two needs are nearly always the same. What is no answer to one need says nothing about others that are not the
 * same (docs/quality.md).
 */
const like = { from: 0.25, to: 0.75 }
const same = { from: 0.45, to: 0.75 }

/**
 * Of a need that the reader may not see, likeness counts in so many steps: a caller who varies a text must not be able to
 * follow the likeness to words that are none of theirs. What remains is the effect itself, which is what its member
 * allowed: by trying texts one can find where a step is crossed, and so learn that some need of about this meaning was
 * answered by this case study. Whose need, in which words and how many there are cannot be told from one answer; from
 * very many, at the rate that is allowed, the direction in which a text comes nearer.
 */
const stepsUnseen = 2

/** How earlier needs vote on case studies, by how like they are to a need. */
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

/** 0 below, 1 above, evenly between. */
function between(likeness: number, { from, to }: { from: number; to: number }): number {
  return Math.min(1, Math.max(0, (likeness - from) / (to - from)))
}
