/** A record of a file, with its position. */
export interface Found {
  readonly value: unknown
  /** Line, counted from 1; null in a JSON document that is read as a whole. */
  readonly line: number | null
  /** The position in a JSON array, as the start of a path; empty otherwise. */
  readonly within: string
}

/** A record that cannot be read, with its position. */
export interface Unreadable {
  readonly line: number | null
  readonly message: string
}

const expected = 'use JSON Lines, one JSON object per line, or one JSON array'

/**
 * The records of a text: JSON Lines, a JSON array, a page of the API (`items`), or a single object. For a line that
 * cannot be read, the message says what is expected, without quoting the line.
 */
export function* recordsIn(text: string): Generator<Found | Unreadable> {
  const content = text.replace(/^\uFEFF/, '')
  const start = content.trimStart()
  if (start === '') return
  if (start.startsWith('[')) yield* recordsInArray(content)
  else if (start.startsWith('{')) yield* recordsInDocument(content) ?? recordsInLines(content)
  else if (/^[^\n]*[,;\t]/.test(start))
    yield { line: lineAt(content, content.length - start.length), message: looksLikeCsv }
  else yield* recordsInLines(content)
}

const looksLikeCsv = `looks like CSV: ${expected}`

export function isFound(one: Found | Unreadable): one is Found {
  return 'value' in one
}

function* recordsInArray(text: string): Generator<Found | Unreadable> {
  let values: readonly unknown[]
  try {
    values = JSON.parse(text) as unknown[]
  } catch (error) {
    yield { line: lineOf(error, text), message: 'starts as a JSON array, but is not valid JSON' }
    return
  }
  yield* items(values)
}

/** Records of a single JSON document: a page, or an object over several lines; `undefined` for JSON Lines. */
function recordsInDocument(text: string): Found[] | undefined {
  const document = parsed(text) as { items?: unknown } | undefined
  if (document === undefined) return undefined
  if (Array.isArray(document.items)) return items(document.items)
  return text.trim().includes('\n') ? [{ value: document, line: null, within: '' }] : undefined
}

function items(values: readonly unknown[]): Found[] {
  return values.map((value, index) => ({ value, line: null, within: `${index}.` }))
}

function* recordsInLines(text: string): Generator<Found | Unreadable> {
  let line = 0
  for (let start = 0; start < text.length; ) {
    const end = text.indexOf('\n', start)
    const content = text.slice(start, end < 0 ? text.length : end)
    start = end < 0 ? text.length : end + 1
    line += 1
    if (content.trim() === '') continue
    const value = parsed(content)
    yield value === undefined ? { line, message: `is not valid JSON: ${expected}` } : { value, line, within: '' }
  }
}

/** The parsed JSON; `undefined`, which is no JSON value, when the text is not JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The line at which the parser stopped, if its message says so. */
function lineOf(error: unknown, text: string): number | null {
  const [, position] = /position (\d+)/.exec((error as Error).message) ?? []
  return position === undefined ? null : lineAt(text, Number(position))
}

function lineAt(text: string, position: number): number {
  return text.slice(0, position).split('\n').length
}
