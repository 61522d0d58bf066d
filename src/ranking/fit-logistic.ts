import { Matrix, solve } from 'ml-matrix'

/** One observation: its features, its outcome, and its weight. */
export interface Observation {
  readonly features: readonly number[]
  readonly outcome: boolean
  readonly weight: number
}

export interface FitOptions {
  /** Pulls coefficients of standardised features towards 0; unit: observations. */
  readonly ridge: number
  /** How many coefficients, from the first, may not be negative; none when missing. */
  readonly nonNegative?: number
}

export interface FittedLogistic {
  readonly intercept: number
  readonly coefficients: readonly number[]
}

const rounds = 50
/** Newton's method squares its error each round: after a change this small nothing is left to find. */
const tolerance = 1e-6
/** How many observations are added up together. */
const rowsPerStep = 4

/**
 * Logistic regression with an L2 penalty on the coefficients of standardised features, by Newton's method (iteratively
 * reweighted least squares). Coefficients that are negative and may not be leave the fit, the worst first.
 */
export function fitLogistic(
  observations: readonly Observation[],
  { ridge, nonNegative = 0 }: FitOptions,
): FittedLogistic {
  const width = observations[0]?.features.length ?? 0
  const scales = Array.from({ length: width }, (_, index) => scaleOf(observations, index))
  const rows = observations.map(({ features, outcome, weight }) => ({
    inputs: Float64Array.from([
      1,
      ...features.map((value, index) => (value - scales[index]!.mean) / scales[index]!.deviation),
    ]),
    outcome: Number(outcome),
    weight,
  }))
  let active = Array.from({ length: width }, (_, index) => index)
  let solution = newton(rows, active, ridge)
  for (;;) {
    const bound = active.filter((index) => index < nonNegative)
    const worst = bound.reduce((lowest, _, place) => (solution[place + 1]! < solution[lowest + 1]! ? place : lowest), 0)
    if (bound.length === 0 || solution[worst + 1]! >= 0) break
    active = active.filter((_, place) => place !== worst)
    solution = newton(
      rows,
      active,
      ridge,
      solution.filter((_, place) => place !== worst + 1),
    )
  }
  const coefficients = new Array<number>(width).fill(0)
  let intercept = solution[0]!
  for (const [place, index] of active.entries()) {
    const { mean, deviation } = scales[index]!
    coefficients[index] = solution[place + 1]! / deviation
    intercept -= coefficients[index]! * mean
  }
  return { intercept, coefficients }
}

interface Row {
  /** 1 for the intercept, then every standardised feature. */
  readonly inputs: Float64Array
  readonly outcome: number
  readonly weight: number
}

/**
 * @param start where to begin: the nearer to the solution, the fewer rounds
 * @returns the intercept, then one coefficient for each active feature
 */
function newton(rows: readonly Row[], active: readonly number[], ridge: number, start?: readonly number[]): number[] {
  const places = [0, ...active.map((index) => index + 1)]
  const width = places.length
  // Rows of zeros at the end, without weight, fill the last step.
  const all = new Float64Array((rows.length + rowsPerStep) * width)
  for (const [at, { inputs }] of rows.entries()) {
    for (let column = 0; column < width; column++) all[at * width + column] = inputs[places[column]!]!
  }
  const spreads = new Float64Array(rows.length + rowsPerStep)
  let solution = start ? [...start] : new Array<number>(width).fill(0)
  for (let round = 0; round < rounds; round++) {
    // The intercept has almost no penalty: a trace keeps it finite when all outcomes are equal.
    const penalty = (row: number) => (row === 0 ? 1e-6 : ridge)
    const gradient = Float64Array.from(solution, (value, row) => -penalty(row) * value)
    const curvature = new Float64Array(width * width)
    for (let row = 0; row < width; row++) curvature[row * width + row] = penalty(row)
    for (let place = 0; place < rows.length; place++) {
      const { outcome, weight } = rows[place]!
      const from = place * width
      let logOdds = 0
      for (let row = 0; row < width; row++) logOdds += all[from + row]! * solution[row]!
      const probability = 1 / (1 + Math.exp(-logOdds))
      spreads[place] = weight * probability * (1 - probability)
      const rest = weight * (outcome - probability)
      for (let row = 0; row < width; row++) gradient[row]! += rest * all[from + row]!
    }
    for (let place = 0; place < rows.length; place += rowsPerStep) addCurvature(curvature, all, spreads, place)
    for (let row = 0; row < width; row++) {
      for (let column = 0; column < row; column++) curvature[column * width + row] = curvature[row * width + column]!
    }
    const change = solve(Matrix.from1DArray(width, width, curvature), Matrix.columnVector(gradient)).to1DArray()
    solution = solution.map((value, index) => value + change[index]!)
    if (Math.max(...change.map(Math.abs)) < tolerance) break
  }
  return solution
}

/** Adds what four rows say of the curvature, on and below the diagonal: row by row, each sum would be loaded and stored four times. */
function addCurvature(curvature: Float64Array, all: Float64Array, spreads: Float64Array, place: number): void {
  const width = Math.sqrt(curvature.length)
  const first = place * width
  const [second, third, fourth] = [first + width, first + 2 * width, first + 3 * width]
  for (let row = 0; row < width; row++) {
    const ofFirst = spreads[place]! * all[first + row]!
    const ofSecond = spreads[place + 1]! * all[second + row]!
    const ofThird = spreads[place + 2]! * all[third + row]!
    const ofFourth = spreads[place + 3]! * all[fourth + row]!
    const offset = row * width
    for (let column = 0; column <= row; column++) {
      curvature[offset + column] =
        curvature[offset + column]! +
        ofFirst * all[first + column]! +
        ofSecond * all[second + column]! +
        ofThird * all[third + column]! +
        ofFourth * all[fourth + column]!
    }
  }
}

function scaleOf(observations: readonly Observation[], index: number): { mean: number; deviation: number } {
  let total = 0
  let sum = 0
  let squares = 0
  for (const { features, weight } of observations) {
    total += weight
    sum += weight * features[index]!
    squares += weight * features[index]! ** 2
  }
  const mean = sum / total
  // For a constant feature, any scale works.
  return { mean, deviation: Math.sqrt(Math.max(0, squares / total - mean ** 2)) || 1 }
}
