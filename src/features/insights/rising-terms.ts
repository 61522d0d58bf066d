import { groupBy } from '../../domain/index.js'
import { type Counted, fisherTest } from '../../ranking/index.js'
import { type TextTerm, usualForm } from './text-terms.js'

/** A text with a time, and the terms in it. */
export interface DatedText {
  readonly id: string
  readonly year: number
  /** Whether it belongs to the period that is compared with all before. */
  readonly isRecent: boolean
  /** Who wrote it: a term that one author uses again and again does not rise. Null where that does not matter. */
  readonly author: string | null
  readonly terms: readonly TextTerm[]
}

/** A term that is in a larger share of the texts now than before. */
export interface RisingTerm {
  /** Its stems. */
  readonly key: string
  readonly term: string
  readonly recent: Counted
  readonly before: Counted
  /** By year, from its first one on. */
  readonly years: readonly (Counted & { readonly year: number })[]
  /** Probability that chance alone gives this rise, 0..1. */
  readonly chance: number
  /** The texts of the recent period that have it, the newest first. */
  readonly textIds: readonly string[]
}

/** A term of fewer recent texts, or of fewer authors, is not looked at. */
export const leastTexts = 3
const leastAuthors = 2
/** So many texts must be there from before, or nothing can be said to rise. */
const leastBefore = 20
/** By how much its share must have grown. */
const leastGrowth = 2
/** The share that it may have had before: what everybody wrote always does not emerge. */
const rareBefore = 0.02
/** Of the terms that are listed, the share that may be there by chance. */
const falseShare = 0.1

/**
 * The terms that were rare and whose share of texts has at least doubled, where that is more than chance: Fisher's exact test for each, and
 * of all that are tested those that keep the share of false ones below a tenth (Benjamini and Hochberg 1995). The
 * clearest rise first.
 * @param isKnown whether a term has a name already, by its stems
 */
export function risingTerms(texts: readonly DatedText[], isKnown: (key: string) => boolean): RisingTerm[] {
  const recentCount = texts.filter(({ isRecent }) => isRecent).length
  const beforeCount = texts.length - recentCount
  if (beforeCount < leastBefore) return []
  const uses = texts.flatMap((text) => text.terms.map((term) => ({ ...term, text })))
  const tested = [...groupBy(uses, ({ key }) => key)].flatMap(([key, all]) => {
    const recent = all.filter(({ text }) => text.isRecent)
    if (recent.length < leastTexts || isKnown(key)) return []
    const authors = new Set(recent.map(({ text }) => text.author ?? text.id))
    if (authors.size < leastAuthors) return []
    const now = { found: recent.length, of: recentCount }
    const before = { found: all.length - recent.length, of: beforeCount }
    return [{ key, all, recent: now, before, chance: fisherTest(now, before) }]
  })
  const rising = withFewFalse(tested)
    .filter(({ recent, before }) => {
      const share = before.found / before.of
      return share <= rareBefore && recent.found / recent.of >= leastGrowth * share
    })
    .map(({ key, all, recent, before, chance }): RisingTerm => {
      const newest = all.filter(({ text }) => text.isRecent).map(({ text }) => text)
      return {
        key,
        term: usualForm(all.map(({ written }) => written)),
        recent,
        before,
        years: byYear(
          texts,
          all.map(({ text }) => text),
        ),
        chance,
        textIds: newest
          .sort((left, right) => right.year - left.year || (left.id < right.id ? 1 : -1))
          .map(({ id }) => id),
      }
    })
  return rising.filter((one) => !rising.some((other) => isPartOf(one, other)))
}

interface Tested {
  readonly key: string
  readonly chance: number
}

function withFewFalse<T extends Tested>(tested: readonly T[]): T[] {
  const inOrder = [...tested].sort((left, right) => left.chance - right.chance || (left.key < right.key ? -1 : 1))
  const last = inOrder.findLastIndex(({ chance }, index) => chance <= (falseShare * (index + 1)) / inOrder.length)
  return inOrder.slice(0, last + 1)
}

function byYear(texts: readonly DatedText[], found: readonly DatedText[]): RisingTerm['years'] {
  const [all, own] = [groupBy(texts, ({ year }) => year), groupBy(found, ({ year }) => year)]
  const first = Math.min(...own.keys())
  return [...all]
    .filter(([year]) => year >= first)
    .sort(([left], [right]) => left - right)
    .map(([year, ofYear]) => ({ year, found: own.get(year)?.length ?? 0, of: ofYear.length }))
}

/** Whether a word rises only because a pair of words does that it is in. */
function isPartOf(one: RisingTerm, other: RisingTerm): boolean {
  const words = other.key.split(' ')
  return words.length > 1 && words.includes(one.key) && other.recent.found >= 0.8 * one.recent.found
}
