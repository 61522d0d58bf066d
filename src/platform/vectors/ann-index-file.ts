import { createHash } from 'node:crypto'
import { chmod, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { ownerOnly } from '../files/index.js'
import { AnnIndex } from './ann-index.js'
import { IndexDamagedError } from './index-damaged-error.js'

/** The content of the sidecar of an index file. */
const sidecar = z.strictObject({
  format: z.literal(1),
  sha256: z.string(),
  bytes: z.number().int(),
  dimension: z.number().int(),
  count: z.number().int(),
  model: z.string(),
  /** The catalogue generation from which it was built. */
  generation: z.number().int(),
  /** Hash over the ordered passages: the labels in the file are positions in this order. */
  content: z.string(),
  ef: z.number().int(),
  recallAt10: z.number(),
  queries: z.number().int(),
  /** SHA-256 of all other fields. */
  seal: z.string(),
})
export type Sidecar = z.infer<typeof sidecar>

/** What the index must match according to the database. */
export type Expectation = Pick<Sidecar, 'dimension' | 'count' | 'model' | 'content'>

/** Whether an index, or a part of one, is stored. Before the end of the first start there is none. */
export async function isIndexStored(file: string): Promise<boolean> {
  try {
    const names = await readdir(path.dirname(file))
    return names.includes(path.basename(file)) || names.includes(path.basename(sidecarOf(file)))
  } catch (error) {
    // A folder that cannot be read is reported when the index is loaded.
    return (error as NodeJS.ErrnoException).code !== 'ENOENT'
  }
}

/**
 * Loads the index if it is undamaged and was built from these passages.
 * @throws IndexDamagedError before the library reads the file
 */
export async function loadIndex(file: string, expected: Expectation): Promise<{ index: AnnIndex; sidecar: Sidecar }> {
  let found: Sidecar
  let bytes: Buffer
  try {
    found = sidecar.parse(JSON.parse(await readFile(sidecarOf(file), 'utf8')))
    bytes = await readFile(file)
  } catch (error) {
    throw new IndexDamagedError(file, 'it or its sidecar is missing or unreadable', { cause: error })
  }
  for (const key of ['dimension', 'count', 'model', 'content'] as const) {
    if (found[key] !== expected[key]) {
      throw new IndexDamagedError(file, `${key} is ${found[key]}, the database has ${expected[key]}`)
    }
  }
  const { seal, ...facts } = found
  if (seal !== sealOf(facts)) throw new IndexDamagedError(file, 'its sidecar was changed')
  const sha256 = checksum(bytes)
  if (sha256 !== found.sha256) throw new IndexDamagedError(file, `checksum ${sha256}, expected ${found.sha256}`)
  return { index: AnnIndex.load(file, expected.dimension), sidecar: found }
}

/**
 * Writes the index and its sidecar so that no half-written file ever has the final name: each is written to a temporary
 * file, flushed and renamed.
 * @throws IndexDamagedError when the written file is wrong
 */
export async function saveIndex(
  file: string,
  index: AnnIndex,
  facts: Omit<Sidecar, 'format' | 'sha256' | 'bytes' | 'seal'>,
): Promise<void> {
  const folder = path.dirname(file)
  const temporary = `${file}.${process.pid}.tmp`
  try {
    await mkdir(folder, { recursive: true, mode: ownerOnly.folder })
    index.save(temporary)
    await chmod(temporary, ownerOnly.file)
    await flush(temporary)
    const { size } = await stat(temporary)
    const bytes = await readFile(temporary)
    // The library does not report a full disk. Each point takes at least the size of its vector.
    if (size < facts.count * facts.dimension * 4)
      throw new IndexDamagedError(temporary, `only ${size} bytes were written`)
    await rm(sidecarOf(file), { force: true })
    await rename(temporary, file)
    const sealed = { format: 1 as const, sha256: checksum(bytes), bytes: size, ...facts }
    await writeFlushed(`${temporary}.json`, JSON.stringify({ ...sealed, seal: sealOf(sealed) }))
    await rename(`${temporary}.json`, sidecarOf(file))
    await flush(folder)
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined)
    await rm(`${temporary}.json`, { force: true }).catch(() => undefined)
    throw error instanceof IndexDamagedError
      ? error
      : new IndexDamagedError(file, 'it cannot be written', { cause: error })
  }
}

function sidecarOf(file: string): string {
  return `${file}.json`
}

function sealOf(facts: Omit<Sidecar, 'seal'>): string {
  return checksum(Buffer.from(JSON.stringify(Object.entries(facts).sort(([left], [right]) => (left < right ? -1 : 1)))))
}

function checksum(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex')
}

async function writeFlushed(file: string, text: string): Promise<void> {
  const handle = await open(file, 'w', ownerOnly.file)
  try {
    await handle.writeFile(text)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function flush(fileOrFolder: string): Promise<void> {
  const handle = await open(fileOrFolder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
