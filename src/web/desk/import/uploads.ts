import { ulid } from 'ulid'
import type { CaseStudyFormat, ExportKind } from '../../../features/catalogue/index.js'
import type { SharedMemory, WithDatabase } from '../../../platform/database/index.js'

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
const endOfFields = '\n'

/**
 * The file that each person is importing. It may hold what nobody has decided to store, so it is in no address, no table
 * of the catalogue and no backup, and the page is not sent megabytes of it with each step. A restart may forget it, and the
 * file is chosen again.
 */
export class Uploads {
  readonly #memory: SharedMemory

  constructor({ database }: WithDatabase) {
    this.#memory = database.memory
  }

  /** Keeps a file, in place of the one before of the same person. */
  async keep(owner: string, given: Omit<Upload, 'id'>): Promise<Upload> {
    const upload = { ...given, id: ulid() }
    await this.#put(owner, upload)
    return upload
  }

  /** `undefined` for a file that was forgotten, or is that of another person. */
  async find(owner: string, id: string): Promise<Upload | undefined> {
    const kept = await this.#memory.get(nameOf(owner))
    const found = kept && fromBytes(kept)
    return found?.id === id ? found : undefined
  }

  /** Keeps what its columns mean. */
  async map(owner: string, upload: Upload, mapping: Upload['mapping']): Promise<void> {
    await this.#put(owner, { ...upload, ...(mapping && { mapping }) })
  }

  async forget(owner: string): Promise<void> {
    await this.#memory.forget(nameOf(owner))
  }

  async #put(owner: string, { content, ...fields }: Upload): Promise<void> {
    const bytes = Buffer.concat([Buffer.from(JSON.stringify(fields) + endOfFields), content])
    await this.#memory.put(nameOf(owner), bytes, lifetime)
  }
}

const nameOf = (owner: string) => `upload of ${owner}`

function fromBytes(bytes: Buffer): Upload {
  const end = bytes.indexOf(endOfFields)
  const fields = JSON.parse(bytes.toString('utf8', 0, end)) as Omit<Upload, 'content'>
  return { ...fields, content: bytes.subarray(end + 1) }
}

const startOfZip = Buffer.from('PK')

/** What a file is, by how it begins: people rename files, and browsers do not know JSON Lines. */
export function formatOf(content: Buffer): CaseStudyFormat {
  if (content.subarray(0, 2).equals(startOfZip)) return 'xlsx'
  return /^\uFEFF?\s*[[{]/.test(content.subarray(0, 1000).toString()) ? 'jsonl' : 'csv'
}
