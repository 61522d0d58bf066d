/** One observation: what is known, whether it came true, and how much it counts. */
export interface Observation {
  readonly features: readonly number[]
  readonly outcome: boolean
  readonly weight: number
}

const rounds = 50
/** Keeps a coefficient finite where the data would have it infinite. */
const ridge = 1e-3

/**
 * Logistic regression by Newton's method (iteratively reweighted least squares).
 * @returns the intercept, then one coefficient for each feature
 */
export function fitLogistic(observations: readonly Observation[]): number[] {
  const width = (observations[0]?.features.length ?? 0) + 1
  let coefficients = new Array<number>(width).fill(0)
  for (let round = 0; round < rounds; round++) {
    const gradient = coefficients.map((value) => -ridge * value)
    const curvature = coefficients.map((_, row) => coefficients.map((_, column) => (row === column ? ridge : 0)))
    for (const { features, outcome, weight } of observations) {
      const inputs = [1, ...features]
      const probability =
        1 / (1 + Math.exp(-inputs.reduce((sum, value, index) => sum + value * coefficients[index]!, 0)))
      const spread = weight * probability * (1 - probability)
      for (let row = 0; row < width; row++) {
        gradient[row]! += weight * inputs[row]! * (Number(outcome) - probability)
        for (let column = 0; column < width; column++)
          curvature[row]![column]! += spread * inputs[row]! * inputs[column]!
      }
    }
    const change = solve(curvature, gradient)
    coefficients = coefficients.map((value, index) => value + change[index]!)
    if (Math.max(...change.map(Math.abs)) < 1e-8) break
  }
  return coefficients
}

/** Solves A x = b by Gaussian elimination with pivoting; A is a few rows wide. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, index) => [...row, right[index]!])
  const size = rows.length
  for (let column = 0; column < size; column++) {
    let pivot = column
    for (let row = column + 1; row < size; row++) {
      if (Math.abs(rows[row]![column]!) > Math.abs(rows[pivot]![column]!)) pivot = row
    }
    ;[rows[column], rows[pivot]] = [rows[pivot]!, rows[column]!]
    for (let row = 0; row < size; row++) {
      if (row === column) continue
      const factor = rows[row]![column]! / rows[column]![column]!
      for (let index = column; index <= size; index++) rows[row]![index]! -= factor * rows[column]![index]!
    }
  }
  return rows.map((row, index) => row[size]! / row[index]!)
}
