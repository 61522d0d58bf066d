import type { FieldError } from './error-list.js'

/** An error for each id that does not exist. @param path of the list in the input */
export function unknownIds(path: string, ids: readonly string[], known: { has(id: string): boolean }): FieldError[] {
  return ids.flatMap((id, index) =>
    known.has(id) ? [] : [{ path: `${path}.${index}`, message: `"${id}" does not exist` }],
  )
}
