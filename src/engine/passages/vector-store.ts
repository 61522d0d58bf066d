import type { Database, Queries } from '../../platform/database/index.js'
import type { TokenVectors } from '../../platform/encoder/index.js'

/** The vectors of all passages under a model, or of those with some hashes, by the hash of their input. */
export async function readVectors(
  database: Pick<Database, 'all'>,
  model: string,
  hashes?: readonly string[],
): Promise<Map<string, Float32Array>> {
  const among = hashes ? 'SELECT value FROM json_each(?)' : 'SELECT input_hash FROM passages'
  const rows = await database.all<{ input_hash: string; vector: Buffer }>(
    `SELECT input_hash, vector FROM vectors WHERE model = ? AND input_hash IN (${among})`,
    model,
    ...(hashes ? [JSON.stringify(hashes)] : []),
  )
  return new Map(rows.map((row) => [row.input_hash, new Float32Array(Uint8Array.from(row.vector).buffer)]))
}

/** Inputs of passages that have no vector under a model yet. */
export async function readMissingInputs(
  database: Pick<Database, 'all'>,
  model: string,
): Promise<{ inputHash: string; field: string; language: string; text: string }[]> {
  return database.all(
    `SELECT input_hash AS inputHash, field, language, text FROM passages
     WHERE input_hash NOT IN (SELECT input_hash FROM vectors WHERE model = ?)
     GROUP BY input_hash ORDER BY MIN(id)`,
    model,
  )
}

export async function putVector(
  queries: Queries,
  model: string,
  inputHash: string,
  vector: Float32Array,
): Promise<void> {
  await queries.run(
    'INSERT INTO vectors VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET vector = excluded.vector',
    model,
    inputHash,
    Buffer.from(vector.buffer, vector.byteOffset, vector.byteLength),
  )
}

/** The token vectors of all passages under a model, by the hash of their input. */
export async function readTokenVectors(
  database: Pick<Database, 'all'>,
  model: string,
): Promise<Map<string, TokenVectors>> {
  const rows = await database.all<{ input_hash: string; vectors: Buffer; weights: Buffer; spans: Buffer }>(
    `SELECT input_hash, vectors, weights, spans FROM token_vectors
     WHERE model = ? AND input_hash IN (SELECT input_hash FROM passages)`,
    model,
  )
  return new Map(
    rows.map(({ input_hash, vectors, weights, spans }) => [
      input_hash,
      {
        vectors: new Int8Array(Uint8Array.from(vectors).buffer),
        weights: new Float32Array(Uint8Array.from(weights).buffer),
        spans: new Uint32Array(Uint8Array.from(spans).buffer),
      },
    ]),
  )
}

export async function putTokenVectors(
  queries: Queries,
  model: string,
  inputHash: string,
  { vectors, weights, spans }: TokenVectors,
): Promise<void> {
  await queries.run(
    'INSERT OR REPLACE INTO token_vectors VALUES (?, ?, ?, ?, ?)',
    model,
    inputHash,
    ...[vectors, weights, spans].map(({ buffer, byteOffset, byteLength }) =>
      Buffer.from(buffer, byteOffset, byteLength),
    ),
  )
}

/** Inputs that have vectors, of any model, and belong to no passage. */
export async function readUnusedInputs(database: Pick<Database, 'all'>): Promise<string[]> {
  const rows = await database.all<{ inputHash: string }>(
    `SELECT input_hash AS inputHash FROM vectors WHERE input_hash NOT IN (SELECT input_hash FROM passages)
     UNION SELECT input_hash FROM token_vectors WHERE input_hash NOT IN (SELECT input_hash FROM passages)`,
  )
  return rows.map(({ inputHash }) => inputHash)
}

/** Deletes the vectors of inputs, under every model, but for those that have become those of a passage meanwhile. */
export async function deleteVectors(queries: Queries, inputHashes: readonly string[]): Promise<void> {
  for (const table of ['vectors', 'token_vectors']) {
    await queries.run(
      `DELETE FROM ${table} WHERE input_hash IN (SELECT value FROM json_each(?))
       AND input_hash NOT IN (SELECT input_hash FROM passages)`,
      JSON.stringify(inputHashes),
    )
  }
}
