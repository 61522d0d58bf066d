import type { EditionSource } from '../../documents/index.js'
import type { Reference } from '../edition-content.js'

interface Cited {
  readonly title: string | null
  readonly url: string
  readonly date?: string | null
}

/** Numbers what is cited, in the order in which it is first cited; an address has one number. */
export class ReferenceList {
  readonly #byUrl = new Map<string, { reference: Omit<Reference, 'sources'>; sources: EditionSource[] }>()

  /** The number of a source. @param from the record that names it */
  numberOf({ title, url, date = null }: Cited, from: EditionSource): number {
    const known = this.#byUrl.get(url)
    if (known) {
      known.sources.push(from)
      return known.reference.number
    }
    const number = this.#byUrl.size + 1
    this.#byUrl.set(url, { reference: { number, title: title ?? url, url, date }, sources: [from] })
    return number
  }

  get all(): Reference[] {
    return [...this.#byUrl.values()].map(({ reference, sources }) => ({ ...reference, sources }))
  }
}
