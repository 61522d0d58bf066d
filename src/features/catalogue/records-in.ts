/** One record of a file, and where it stands. */
export interface Found {
  readonly value: unknown
  /** Counted from 1; null in a JSON document that is read as a whole. */
  readonly line: number | null
  /** Its place in a JSON array, as the beginning of a path; empty elsewhere. */
  readonly within: string
}

/** What cannot be read, and where. */
export interface Unreadable {
  readonly line: number | null
  readonly message: string
}

const expected = 'JSON Lines are expected, one JSON object on each line, or one JSON array'

/**
 * The records of a text: JSON Lines, a JSON array, a page as the API answers it (`items`), or a single object. Says of
 * every line that cannot be read what is expected, in words for people and without quoting it.
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
    yield { line: lineOf(error, text), message: 'begins as a JSON array, and cannot be read as JSON to its end' }
    return
  }
  yield* items(values)
}

/** What is one JSON document and no JSON Lines: a page, or an object that goes over several lines. */
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
    yield value === undefined ? { line, message: `cannot be read as JSON: ${expected}` } : { value, line, within: '' }
  }
}

/** `undefined`, which no JSON says, where it is none. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The line where the parser stopped, where it says so. */
function lineOf(error: unknown, text: string): number | null {
  const [, position] = /position (\d+)/.exec((error as Error).message) ?? []
  return position === undefined ? null : lineAt(text, Number(position))
}

function lineAt(text: string, position: number): number {
  return text.slice(0, position).split('\n').length
}
