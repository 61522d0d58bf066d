/** Standard normal quantile for 95 %. */
const z = 1.959964

/** The bounds of a share, 0..1. */
export interface Interval {
  readonly low: number
  readonly high: number
}

/**
 * Between which shares the true one lies in 95 of 100 cases, when `count` of `n` were seen. It stays within 0..1 and has
 * a width also where all or none were seen, unlike the share plus or minus its standard error.
 * Wilson, "Probable Inference, the Law of Succession, and Statistical Inference", JASA 22 (1927), 209-212.
 * @param n of how many; where it is 0, nothing is known
 */
export function wilsonInterval(count: number, n: number): Interval {
  if (n === 0) return { low: 0, high: 1 }
  const share = count / n
  const centre = (share + z ** 2 / (2 * n)) / (1 + z ** 2 / n)
  const half = (z / (1 + z ** 2 / n)) * Math.sqrt((share * (1 - share)) / n + z ** 2 / (4 * n ** 2))
  // The bound of all or none is exactly 1 or 0; the arithmetic misses it by a rounding error.
  return { low: count === 0 ? 0 : centre - half, high: count === n ? 1 : centre + half }
}
