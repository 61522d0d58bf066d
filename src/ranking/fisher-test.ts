/**
 * Fisher's exact test, one-sided (Fisher 1922): how likely chance alone gives a share as high as the one now, if what is
 * counted were as frequent now as before. Exact for small counts too.
 * @returns probability, 0..1
 */
export function fisherTest(now: Counted, before: Counted): number {
  const total = now.of + before.of
  const found = now.found + before.found
  const all = logChoose(total, now.of)
  let sum = 0
  for (let more = now.found; more <= Math.min(found, now.of); more++) {
    const others = now.of - more
    if (others > total - found) continue
    sum += Math.exp(logChoose(found, more) + logChoose(total - found, others) - all)
  }
  return Math.min(1, sum)
}

/** How many of how many. */
export interface Counted {
  readonly found: number
  readonly of: number
}

function logChoose(of: number, taken: number): number {
  return logFactorial(of) - logFactorial(taken) - logFactorial(of - taken)
}

const logFactorials = [0]

function logFactorial(number: number): number {
  for (let next = logFactorials.length; next <= number; next++) {
    logFactorials.push(logFactorials[next - 1]! + Math.log(next))
  }
  return logFactorials[number]!
}
