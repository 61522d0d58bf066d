/** One value for each candidate, in their order; not a number where it is missing. */
export type Column = Float64Array

/** Adds to each sum a column times its weight; what is missing adds nothing. */
export function addWeighted(sums: Column, column: Column | undefined, weight: number | undefined): void {
  if (!column || !weight) return
  for (let place = 0; place < sums.length; place++)
    if (!Number.isNaN(column[place])) sums[place]! += weight * column[place]!
}

/** Mean and standard deviation. */
export interface Spread {
  readonly mean: number
  readonly deviation: number
}

export interface Moments extends Spread {
  readonly count: number
}

/** Of all numbers of a list. */
export function spreadOf(values: readonly number[]): Spread {
  const { mean, deviation } = momentsFrom(values.length, (index) => values[index]!)
  return { mean, deviation }
}

/** Of all values that are known. */
export function momentsOf(values: Column): Moments {
  return momentsFrom(values.length, (index) => values[index]!)
}

/** Of the values at some places that are known. */
export function momentsAt(values: Column, places: Int32Array): Moments {
  return momentsFrom(places.length, (index) => values[places[index]!]!)
}

/** Of very many values, all of which are known. @param count how many there are: the others are 0 */
export function momentsAmong(values: Float32Array, count: number): Moments {
  let sum = 0
  let squares = 0
  for (const value of values) {
    sum += value
    squares += value * value
  }
  return momentsOfSums(count, sum, squares)
}

function momentsFrom(length: number, valueAt: (index: number) => number): Moments {
  let count = 0
  let sum = 0
  let squares = 0
  for (let index = 0; index < length; index++) {
    const value = valueAt(index)
    if (Number.isNaN(value)) continue
    count += 1
    sum += value
    squares += value * value
  }
  return momentsOfSums(count, sum, squares)
}

function momentsOfSums(count: number, sum: number, squares: number): Moments {
  const mean = count === 0 ? 0 : sum / count
  return { count, mean, deviation: count === 0 ? 0 : Math.sqrt(Math.max(0, squares / count - mean * mean)) }
}

/** z-scores; 0 where all values are the same. */
export function standardise(values: Column, { mean, deviation }: Moments): Column {
  return values.map((value) => (Number.isNaN(value) ? value : deviation < 1e-9 ? 0 : (value - mean) / deviation))
}
