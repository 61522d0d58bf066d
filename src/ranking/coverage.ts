/** The probability that a case study covers each aspect of a need, 0..1, in the order of the aspects. */
export type Coverage = ReadonlyMap<string, readonly number[]>

/** From this probability on a case study counts as covering an aspect: seven in ten do (docs/quality.md). */
export const coversFrom = 0.4
