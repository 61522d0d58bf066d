import type { z } from 'zod'

/** An error in one field of the input. `path` is dotted, as in `filters.yearFrom`. */
export interface FieldError {
  readonly path: string
  readonly message: string
}

/** How many errors are returned to the caller; further errors are only counted. */
export const mostErrors = 50
/**
 * Maximum number of characters of a path, and of a message. Both may quote the input: fifty errors, at three bytes a
 * character, stay below 64 kB.
 */
const longest = 200
/** Control characters: unreadable, and six bytes each in JSON. */
const unreadable = /[\u0000-\u001F\u007F-\u009F]/g

/** Shortens a text that may quote the input. */
export function shortened(text: string, maximum = longest): string {
  const short = text.length <= maximum ? text : `${text.slice(0, maximum - 1)}…`
  return short.toWellFormed()
}

/**
 * Errors in the order in which they are found. All are counted and only the first `mostErrors` are stored, so that
 * input with a million errors costs no more memory than input with fifty.
 */
export class ErrorList<E extends FieldError = FieldError> {
  readonly #named: E[] = []
  #count = 0

  static of(errors: readonly FieldError[]): ErrorList {
    const list = new ErrorList()
    for (const error of errors) list.add(error)
    return list
  }

  /** The stored errors, at most `mostErrors`. */
  get named(): readonly E[] {
    return this.#named
  }

  /** The number of errors found. */
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
   * Adds the issues of a schema. An unknown field gets an error of its own, not only the object that contains it.
   * @param make creates an error from the path inside the checked value
   */
  addIssues(issues: readonly z.core.$ZodIssue[], make: (path: string, message: string) => E): void {
    const add = (path: readonly PropertyKey[], message: string) => {
      if (this.#named.length < mostErrors) this.add(make(path.map(String).join('.'), message))
      else this.#count += 1
    }
    for (const issue of issues) {
      if (issue.code !== 'unrecognized_keys') add(issue.path, issue.message)
      else for (const key of issue.keys) add([...issue.path, key], 'is an unknown field')
    }
  }

  /** The same errors in another form. */
  as<F extends FieldError>(convert: (error: E) => F): ErrorList<F> {
    const list = new ErrorList<F>()
    for (const error of this.#named) list.add(convert(error))
    list.#count = this.#count
    return list
  }
}
