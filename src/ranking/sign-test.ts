/**
 * The exact two-sided sign test: the probability that fair coins would fall as unevenly as `wins` to `losses`, or more so
 * (Arbuthnot 1710; Conover, Practical Nonparametric Statistics, 3rd edition, section 3.4). Ties are left out before.
 * @returns p, 0..1; 1 without any wins and losses
 */
export function signTest(wins: number, losses: number): number {
  const coins = wins + losses
  const fewer = Math.min(wins, losses)
  // Logarithms, so that no number of coins overflows.
  let logProbability = -coins * Math.LN2
  let tail = 0
  for (let heads = 0; heads <= fewer; heads++) {
    tail += Math.exp(logProbability)
    logProbability += Math.log((coins - heads) / (heads + 1))
  }
  return Math.min(1, 2 * tail)
}
