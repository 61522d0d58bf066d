const rounds = 10_000

/**
 * Paired randomisation test, two-sided (Smucker, Allan and Carterette 2007): the probability that random swaps of the
 * two systems, topic by topic, give a mean difference as large as the observed one. Seeded, so the same data give the
 * same p.
 */
export function randomisationTest(one: readonly number[], other: readonly number[]): number {
  if (one.length !== other.length) throw new RangeError('Both systems must have been measured on the same topics')
  const differences = one.map((value, index) => value - other[index]!)
  const seen = Math.abs(sum(differences))
  const random = seededRandom(42)
  let asLarge = 0
  for (let round = 0; round < rounds; round++) {
    const swapped = differences.reduce((total, difference) => total + (random() < 0.5 ? difference : -difference), 0)
    if (Math.abs(swapped) >= seen - 1e-12) asLarge += 1
  }
  return (asLarge + 1) / (rounds + 1)
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

/** Mulberry32, a small public-domain generator; good enough for coin flips. */
export function seededRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
