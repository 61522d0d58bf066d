import type { z } from 'zod'

/** One thing that is wrong with one field of what was sent. `path` is dotted, as in `filters.yearFrom`. */
export interface FieldError {
  readonly path: string
  readonly message: string
}

/** How many errors are named to the caller; the others are counted. */
export const mostErrors = 50
/** Characters of a path and of a message. Both may quote what was sent; fifty of each, of three bytes, are below 64 kB. */
const longest = 200
/** What takes six bytes in JSON, and cannot be read anyway. */
const unreadable = /[\u0000-\u001F\u007F-\u009F]/g

/** A text that may quote what was sent, short enough for a message. */
export function shortened(text: string, maximum = longest): string {
  const short = text.length <= maximum ? text : `${text.slice(0, maximum - 1)}…`
  return short.toWellFormed()
}

/**
 * Errors in the order in which they are found. All are counted, and only those that are named are kept: what somebody
 * sends to provoke a million errors costs no more memory than fifty.
 */
export class ErrorList<E extends FieldError = FieldError> {
  readonly #named: E[] = []
  #count = 0

  static of(errors: readonly FieldError[]): ErrorList {
    const list = new ErrorList()
    for (const error of errors) list.add(error)
    return list
  }

  /** Those that are named, at most `mostErrors`. */
  get named(): readonly E[] {
    return this.#named
  }

  /** How many were found. */
  get count(): number {
    return this.#count
  }

  add(error: E): void {
    this.#count += 1
    if (this.#named.length >= mostErrors) return
    const path = shortened(error.path).replaceAll(unreadable, '\uFFFD')
    this.#named.push({ ...error, path, message: shortened(error.message) })
  }

  /**
   * Adds what a schema found. An unknown field is named itself, not only the object it stands in.
   * @param make an error from the path inside the value that was checked
   */
  addIssues(issues: readonly z.core.$ZodIssue[], make: (path: string, message: string) => E): void {
    const add = (path: readonly PropertyKey[], message: string) => {
      if (this.#named.length < mostErrors) this.add(make(path.map(String).join('.'), message))
      else this.#count += 1
    }
    for (const issue of issues) {
      if (issue.code !== 'unrecognized_keys') add(issue.path, issue.message)
      else for (const key of issue.keys) add([...issue.path, key], 'is not a field here')
    }
  }

  /** The same errors, told in another way. */
  as<F extends FieldError>(tell: (error: E) => F): ErrorList<F> {
    const list = new ErrorList<F>()
    for (const error of this.#named) list.add(tell(error))
    list.#count = this.#count
    return list
  }
}
