import { analyse } from './analyse.js'

/** One thing that a need asks for, and its position in the text (UTF-16 offsets). */
export interface Aspect {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** A part with fewer content words is joined to the one before: "This is urgent." asks for nothing by itself. */
const leastWords = 3
/** Nobody reads more parts than this; neighbours are then joined. */
const mostAspects = 8

/** With fewer commas, the text after a colon is an explanation, not a list. */
const leastCommas = 2

/**
 * Splits a need into the things it asks for: sentences, parts between semicolons or on separate lines, and items of a
 * list after a colon. A need with one request has one aspect: the whole text.
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
  /** Items of a list are never joined, however short they are. */
  readonly listed: boolean
}

const segmenters = new Map<string, Intl.Segmenter>()

/** Semicolons of Latin, Arabic and full-width script. */
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

/** The text before the colon only introduces the list; it belongs to the first item. */
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
 * Joins parts that are too short to the part before; the first one to the part after. Linear in the number of parts.
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

/** Joins neighbours until there are at most `most` parts of similar length. */
function takeTogether(spans: readonly Span[], most: number): readonly Span[] {
  if (spans.length <= most) return spans
  const begin = spans[0]!.start
  const share = (spans.at(-1)!.end - begin) / most
  const groups = new Map<number, Span>()
  for (const span of spans) {
    // Grouped by the position of its middle: each group then has about its share of the text.
    const group = Math.floor(((span.start + span.end) / 2 - begin) / share)
    groups.set(group, { ...(groups.get(group) ?? span), end: span.end })
  }
  return [...groups.values()]
}
