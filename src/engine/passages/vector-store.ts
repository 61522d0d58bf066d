import { inBatches, type Queries, type Reader, valuesOf } from '../../platform/database/index.js'
import type { TokenVectors } from '../../platform/encoder/index.js'

/** The vectors of all passages under a model, or of those with some hashes, by the hash of their input. */
export async function readVectors(
  reader: Reader,
  model: string,
  hashes?: readonly string[],
): Promise<Map<string, Float32Array>> {
  const rows = await reader
    .selectFrom('vectors')
    .select(['inputHash', 'vector'])
    .where('model', '=', model)
    .where('inputHash', 'in', hashes ? valuesOf(hashes) : inputsOfPassages(reader))
    .execute()
  return new Map(rows.map((row) => [row.inputHash, new Float32Array(copyOf(row.vector))]))
}

/** The inputs of some passages, or of all, that have no vector for a model yet. */
export async function readMissingInputs(
  reader: Reader,
  model: string,
  hashes?: readonly string[],
): Promise<{ inputHash: string; field: string; language: string; text: string }[]> {
  return (
    reader
      .selectFrom('passages')
      // Passages of one input say the same.
      .select(({ fn }) => [
        'inputHash',
        fn.min('field').as('field'),
        fn.min('language').as('language'),
        fn.min('text').as('text'),
      ])
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('vectors')
              .select('vectors.inputHash')
              .where('model', '=', model)
              .whereRef('vectors.inputHash', '=', 'passages.inputHash'),
          ),
        ),
      )
      .$if(hashes !== undefined, (query) => query.where('inputHash', 'in', valuesOf(hashes!)))
      .groupBy('inputHash')
      .orderBy(({ fn }) => fn.min('id'))
      .execute()
  )
}

/** The hashes of all inputs that have a vector for a model. */
export async function readKnownInputs(reader: Reader, model: string): Promise<Set<string>> {
  const rows = await reader.selectFrom('vectors').select('inputHash').where('model', '=', model).execute()
  return new Set(rows.map(({ inputHash }) => inputHash))
}

/** What the encoder made of one input. Inputs that are compared as a whole only have no token vectors. */
export interface EmbeddedInput {
  readonly vector: Float32Array
  readonly tokenVectors: TokenVectors | undefined
}

/** @param inputs by hash */
export async function putVectors(
  queries: Queries,
  model: string,
  inputs: readonly (readonly [inputHash: string, embedded: EmbeddedInput])[],
): Promise<void> {
  for (const batch of inBatches(inputs)) {
    await queries
      .insertInto('vectors')
      .values(batch.map(([inputHash, { vector }]) => ({ model, inputHash, vector: bytesOf(vector) })))
      .onConflict((conflict) =>
        conflict.columns(['model', 'inputHash']).doUpdateSet(({ ref }) => ({ vector: ref('excluded.vector') })),
      )
      .execute()
    const tokens = batch.flatMap(([inputHash, { tokenVectors }]) =>
      tokenVectors ? [tokenRow(model, inputHash, tokenVectors)] : [],
    )
    if (tokens.length === 0) continue
    await queries
      .insertInto('tokenVectors')
      .values(tokens)
      .onConflict((conflict) =>
        conflict.columns(['model', 'inputHash']).doUpdateSet(({ ref }) => ({
          vectors: ref('excluded.vectors'),
          weights: ref('excluded.weights'),
          spans: ref('excluded.spans'),
        })),
      )
      .execute()
  }
}

function tokenRow(model: string, inputHash: string, { vectors, weights, spans }: TokenVectors) {
  return { model, inputHash, vectors: bytesOf(vectors), weights: bytesOf(weights), spans: bytesOf(spans) }
}

/** The token vectors of all passages under a model, or of those with some hashes, by the hash of their input. */
export async function readTokenVectors(
  reader: Reader,
  model: string,
  hashes?: readonly string[],
): Promise<Map<string, TokenVectors>> {
  const rows = await reader
    .selectFrom('tokenVectors')
    .select(['inputHash', 'vectors', 'weights', 'spans'])
    .where('model', '=', model)
    .where('inputHash', 'in', hashes ? valuesOf(hashes) : inputsOfPassages(reader))
    .execute()
  return new Map(
    rows.map(({ inputHash, vectors, weights, spans }) => [
      inputHash,
      {
        vectors: new Int8Array(copyOf(vectors)),
        weights: new Float32Array(copyOf(weights)),
        spans: new Uint32Array(copyOf(spans)),
      },
    ]),
  )
}

/** The inputs, of all or among some, that have vectors, of any model, but belong to no passage. */
export async function readUnusedInputs(reader: Reader, among?: readonly string[]): Promise<string[]> {
  const unusedIn = (table: 'vectors' | 'tokenVectors' | 'tokenCodes') =>
    reader
      .selectFrom(table)
      .select('inputHash')
      // Not `NOT IN`: PostgreSQL would compare every vector with every passage when these are many.
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('passages').select('passages.id').whereRef('passages.inputHash', '=', `${table}.inputHash`),
          ),
        ),
      )
      .$if(among !== undefined, (query) => query.where('inputHash', 'in', valuesOf(among!)))
  const rows = await unusedIn('vectors').union(unusedIn('tokenVectors')).union(unusedIn('tokenCodes')).execute()
  return rows.map(({ inputHash }) => inputHash)
}

/** Deletes the vectors of inputs, for every model, except those that belong to a passage again. */
export async function deleteVectors(queries: Queries, inputHashes: readonly string[]): Promise<void> {
  for (const table of ['vectors', 'tokenVectors', 'tokenCodes'] as const) {
    await queries
      .deleteFrom(table)
      .where('inputHash', 'in', valuesOf(inputHashes))
      .where('inputHash', 'not in', inputsOfPassages(queries))
      .execute()
  }
}

const inputsOfPassages = (reader: Reader) => reader.selectFrom('passages').select('inputHash')

/** A buffer of the driver may start at any byte of a larger one; typed arrays need an aligned start. */
export const copyOf = ({ buffer, byteOffset, byteLength }: Buffer): ArrayBuffer =>
  buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer

export const bytesOf = ({
  buffer,
  byteOffset,
  byteLength,
}: Float32Array | Int8Array | Uint32Array | Uint16Array): Buffer => Buffer.from(buffer, byteOffset, byteLength)
