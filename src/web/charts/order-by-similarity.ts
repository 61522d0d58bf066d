const rounds = 100

/**
 * Rows and columns of a table of counts in an order in which like stands beside like: the first axis of reciprocal
 * averaging (Hill 1973), that is, correspondence analysis. Empty rows and columns go to the end.
 */
export function orderByLikeness(counts: readonly (readonly number[])[]): { rows: number[]; columns: number[] } {
  const width = counts[0]?.length ?? 0
  const rowTotals = counts.map(sum)
  const columnTotals = Array.from({ length: width }, (_, column) => sum(counts.map((row) => row[column]!)))
  const total = sum(rowTotals)
  let columns = columnTotals.map((_, index) => Math.sin(index + 1))
  let rows = rowTotals.map(() => 0)
  for (let round = 0; round < rounds && total > 0; round++) {
    rows = counts.map((row, index) => average(row, columns, rowTotals[index]!))
    columns = columnTotals.map((all, index) =>
      average(
        counts.map((row) => row[index]!),
        rows,
        all,
      ),
    )
    // The axis on which all stand at one place says nothing: it is taken out.
    const centre = sum(columns.map((value, index) => value * columnTotals[index]!)) / total
    const spread = Math.sqrt(sum(columns.map((value, index) => (value - centre) ** 2 * columnTotals[index]!)) / total)
    columns = columns.map((value) => (spread < 1e-12 ? 0 : (value - centre) / spread))
  }
  return { rows: inOrder(rows, rowTotals), columns: inOrder(columns, columnTotals) }
}

function average(weights: readonly number[], values: readonly number[], total: number): number {
  return total === 0 ? 0 : sum(weights.map((weight, index) => weight * values[index]!)) / total
}

function inOrder(scores: readonly number[], totals: readonly number[]): number[] {
  const place = (index: number) => (totals[index] === 0 ? Number.POSITIVE_INFINITY : scores[index]!)
  return scores.map((_, index) => index).sort((left, right) => place(left) - place(right) || left - right)
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
