/** How sure it is that a case study covers each aspect of a need, 0..1, in the order of the aspects. */
export type Coverage = ReadonlyMap<string, readonly number[]>

/** From here on a case study is said to cover an aspect: more likely than not. */
export const coversFrom = 0.5

/** Only the head of a list is looked at: further down nobody compares. */
export const headSize = 100
