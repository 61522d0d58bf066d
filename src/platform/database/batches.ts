/** Rows per statement: a statement for each row would take several times as long. */
const batchSize = 200

/** Splits rows for statements that write several at a time. */
export function* inBatches<T>(rows: readonly T[], size = batchSize): Generator<readonly T[]> {
  for (let start = 0; start < rows.length; start += size) yield rows.slice(start, start + size)
}
