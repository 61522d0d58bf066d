import { groupBy } from '../../domain/index.js'
import type { Database, Reader } from '../../platform/database/index.js'
import { inBatches, valuesOf } from '../../platform/database/index.js'
import { modelKey } from '../../platform/encoder/index.js'
import { rowsAt, type TokenCoder } from '../../platform/vectors/index.js'
import { type PassageKey, weightyTokens } from '../../ranking/index.js'
import type { BundledCodes } from './bundled-codes.js'
import type { EmbeddingParts } from './embed-passages.js'
import { bytesOf, copyOf, readTokenVectors } from './vector-store.js'

/** Texts coded before other work gets its turn: some milliseconds. */
const textsPerTurn = 20

export interface CodingParts {
  readonly coder: TokenCoder
  readonly model: string
  /** Reads the codes that come with the program; empty where there are none. */
  readonly bundledCodes: (codebook: string) => Promise<BundledCodes>
}

/**
 * The codes of the weighty tokens of inputs, by hash. Those that are not stored yet are taken from the bundle, or made,
 * and stored.
 * @param hashes of some inputs; all of passages when missing
 */
export async function codesOfTokens(
  database: Database,
  { coder, model, bundledCodes }: CodingParts,
  hashes?: readonly string[],
): Promise<Map<string, Uint16Array>> {
  const known = await readCodes(database, coder.key, hashes)
  const unknown = await readHashesWithoutCodes(database, { codebook: coder.key, model }, hashes)
  if (unknown.length === 0) return known
  const bundled = await bundledCodes(coder.key)
  const taken = unknown.flatMap((hash) => (bundled.has(hash) ? [[hash, bundled.get(hash)!] as const] : []))
  for (const some of inBatches(taken)) await putCodes(database, coder.key, some)
  for (const [hash, codes] of taken) known.set(hash, codes)
  const missing = unknown.filter((hash) => !bundled.has(hash))
  for (const some of inBatches(missing)) {
    const made: [string, Uint16Array][] = []
    for (const [hash, { vectors, weights }] of await readTokenVectors(database, model, some)) {
      made.push([hash, coder.encode(rowsAt(vectors, weightyTokens({ weights })))])
      if (made.length % textsPerTurn === 0) await new Promise(setImmediate)
    }
    await putCodes(database, coder.key, made)
    for (const [hash, codes] of made) known.set(hash, codes)
  }
  return known
}

/** The codes of all tokens of each case study, of its passages in turn. The model must code tokens. */
export async function codesOfCases(
  passages: readonly PassageKey[],
  { database, encoder, constants, bundledCodes }: EmbeddingParts,
): Promise<Map<string, Uint16Array>> {
  const hashes = passages.map(({ inputHash }) => inputHash)
  const coding = { coder: constants.tokenCoder!, model: modelKey(encoder.manifest), bundledCodes }
  const codes = await codesOfTokens(database, coding, hashes)
  const byCase = groupBy(passages, ({ caseStudyId }) => caseStudyId)
  return new Map(
    [...byCase].map(([id, own]) => [
      id,
      Uint16Array.from(own.flatMap(({ inputHash }) => [...(codes.get(inputHash) ?? [])])),
    ]),
  )
}

async function readCodes(
  reader: Reader,
  codebook: string,
  hashes: readonly string[] | undefined,
): Promise<Map<string, Uint16Array>> {
  const rows = await reader
    .selectFrom('tokenCodes')
    .select(['inputHash', 'codes'])
    .where('codebook', '=', codebook)
    .$if(hashes !== undefined, (query) => query.where('inputHash', 'in', valuesOf(hashes!)))
    .execute()
  return new Map(rows.map(({ inputHash, codes }) => [inputHash, new Uint16Array(copyOf(codes))]))
}

async function readHashesWithoutCodes(
  reader: Reader,
  { codebook, model }: { readonly codebook: string; readonly model: string },
  hashes: readonly string[] | undefined,
): Promise<string[]> {
  const rows = await reader
    .selectFrom('tokenVectors')
    .select('inputHash')
    .where('model', '=', model)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('tokenCodes')
            .select('tokenCodes.inputHash')
            .where('codebook', '=', codebook)
            .whereRef('tokenCodes.inputHash', '=', 'tokenVectors.inputHash'),
        ),
      ),
    )
    .where('inputHash', 'in', hashes ? valuesOf(hashes) : reader.selectFrom('passages').select('inputHash'))
    .execute()
  return rows.map(({ inputHash }) => inputHash)
}

/** Stores the codes of inputs. */
export async function putCodes(
  database: Database,
  codebook: string,
  inputs: readonly (readonly [hash: string, codes: Uint16Array])[],
): Promise<void> {
  await database.transaction(async (queries) => {
    await queries
      .insertInto('tokenCodes')
      .values(inputs.map(([inputHash, codes]) => ({ codebook, inputHash, codes: bytesOf(codes) })))
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  })
}
