import { analyse } from './lexical/analyse.js'

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
  let spans = joinShort(sentences(text, language), text, language)
  while (spans.length > mostAspects) spans = joinShortestPair(spans)
  return spans.map(({ start, end }) => {
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

/** Joins parts that say too little by themselves: to the one before, the first to the one after. */
function joinShort(spans: readonly Span[], text: string, language: string): Span[] {
  const joined: Span[] = []
  const saysEnough = ({ start, end, listed }: Span) =>
    listed || analyse(text.slice(start, end), language).length >= leastWords
  for (const span of spans) {
    const last = joined.at(-1)
    if (last && !(saysEnough(span) && saysEnough(last))) joined[joined.length - 1] = { ...last, end: span.end }
    else joined.push(span)
  }
  return joined
}

function joinShortestPair(spans: readonly Span[]): Span[] {
  const length = (index: number) => spans[index + 1]!.end - spans[index]!.start
  let shortest = 0
  for (let index = 1; index + 1 < spans.length; index++) if (length(index) < length(shortest)) shortest = index
  const pair = { ...spans[shortest]!, end: spans[shortest + 1]!.end }
  return [...spans.slice(0, shortest), pair, ...spans.slice(shortest + 2)]
}
