import { analyse } from './analyse.js'

/** One of the things that a need asks for, and where it stands in the text (UTF-16 offsets). */
export interface Aspect {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** A part with fewer words that say something belongs to the one before: "This is urgent." asks for nothing by itself. */
const leastWords = 3
/** More parts than this nobody reads; neighbours are then taken together. */
const mostAspects = 8

/** With fewer commas after a colon it is an explanation, not a list. */
const leastCommas = 2

/**
 * Splits a need into what it asks for: sentences, parts of them between semicolons or on lines of their own, and the items
 * of a list after a colon. A need that asks for one thing has one aspect: all of it.
 */
export function splitAspects(text: string, language: string): readonly Aspect[] {
  const spans = joinShort(sentences(text, language), text, language)
  return takeTogether(spans, mostAspects).map(({ start, end }) => {
    const part = text.slice(start, end)
    const leading = part.length - part.trimStart().length
    return { text: part.trim(), start: start + leading, end: start + leading + part.trim().length }
  })
}

interface Span {
  readonly start: number
  readonly end: number
  /** An item of a list says enough, however short it is. */
  readonly listed: boolean
}

const segmenters = new Map<string, Intl.Segmenter>()

/** Beside those of the Latin script, the signs of Arabic and of full width. */
const parts = /[^;؛；\n]+[;؛；\n]*/gu
const list = /^([^:：]+[:：])(.+)$/su
const items = /[^,،，、]+[,،，、]*/gu

function sentences(text: string, language: string): Span[] {
  const segmenter = segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: 'sentence' })
  segmenters.set(language, segmenter)
  return [...segmenter.segment(text)].flatMap(({ segment, index }) =>
    [...segment.matchAll(parts)].flatMap((part) => splitList(part[0], index + part.index)),
  )
}

/** What stands before the colon only announces the list: it goes with the first item. */
function splitList(part: string, start: number): Span[] {
  const [, lead, rest] = list.exec(part) ?? []
  const found = rest ? [...rest.matchAll(items)] : []
  if (!lead || found.length <= leastCommas) return [{ start, end: start + part.length, listed: false }]
  return found.map((item, index) => {
    const from = start + lead.length + item.index
    return { start: index === 0 ? start : from, end: from + item[0].length, listed: true }
  })
}

/**
 * Joins parts that say too little by themselves: to the one before, the first to the one after. Each part is read once,
 * however many there are.
 */
function joinShort(spans: readonly Span[], text: string, language: string): Span[] {
  const joined: { span: Span; words: number }[] = []
  const saysEnough = ({ span, words }: { span: Span; words: number }) => span.listed || words >= leastWords
  for (const span of spans) {
    const next = { span, words: analyse(text.slice(span.start, span.end), language).length }
    const last = joined.at(-1)
    if (!last || (saysEnough(next) && saysEnough(last))) joined.push(next)
    else joined[joined.length - 1] = { span: { ...last.span, end: span.end }, words: last.words + next.words }
  }
  return joined.map(({ span }) => span)
}

/** Takes neighbours together until there are at most so many parts, of about the same length. */
function takeTogether(spans: readonly Span[], most: number): readonly Span[] {
  if (spans.length <= most) return spans
  const begin = spans[0]!.start
  const share = (spans.at(-1)!.end - begin) / most
  const groups = new Map<number, Span>()
  for (const span of spans) {
    // By where its middle lies: each group then has about its share of the text.
    const group = Math.floor(((span.start + span.end) / 2 - begin) / share)
    groups.set(group, { ...(groups.get(group) ?? span), end: span.end })
  }
  return [...groups.values()]
}
