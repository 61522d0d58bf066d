import { LRUCache } from 'lru-cache'
import { ulid } from 'ulid'
import type { CaseStudyFormat, ExportKind } from '../../../features/catalogue/index.js'

/** A file that is being imported, between the steps of it. */
export interface Upload {
  readonly id: string
  readonly kind: ExportKind
  readonly name: string
  readonly content: Buffer
  readonly format: CaseStudyFormat
  /** Our column by that of the file, once somebody has said it; without one, columns have our names. */
  readonly mapping?: Readonly<Record<string, string>>
}

/** Milliseconds until a file is forgotten: long enough to look up what a column means. */
const lifetime = 60 * 60_000
/** Files of as many people at a time; each is up to 12 MB. */
const mostFiles = 5

/**
 * The file that each person is importing. In memory: it may hold what nobody has decided to store, so it is in no
 * address, no database and no backup, and the page is not sent megabytes of it with each step. A restart forgets it, and
 * the file is chosen again.
 */
export class Uploads {
  readonly #byPerson = new LRUCache<string, Upload>({ max: mostFiles, ttl: lifetime })

  /** Keeps a file, in place of the one before of the same person. */
  keep(owner: string, given: Omit<Upload, 'id'>): Upload {
    const upload = { ...given, id: ulid() }
    this.#byPerson.set(owner, upload)
    return upload
  }

  /** `undefined` for a file that was forgotten, or is that of another person. */
  find(owner: string, id: string): Upload | undefined {
    const found = this.#byPerson.get(owner)
    return found?.id === id ? found : undefined
  }

  /** Keeps what its columns mean. */
  map(owner: string, upload: Upload, mapping: Upload['mapping']): void {
    this.#byPerson.set(owner, { ...upload, ...(mapping && { mapping }) })
  }

  forget(owner: string): void {
    this.#byPerson.delete(owner)
  }
}

const startOfZip = Buffer.from('PK')

/** What a file is, by how it begins: people rename files, and browsers do not know JSON Lines. */
export function formatOf(content: Buffer): CaseStudyFormat {
  if (content.subarray(0, 2).equals(startOfZip)) return 'xlsx'
  return /^\uFEFF?\s*[[{]/.test(content.subarray(0, 1000).toString()) ? 'jsonl' : 'csv'
}
