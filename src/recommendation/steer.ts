import { normalise, type Views } from '../embedding/index.js'
import type { PassageVectors } from '../search/index.js'

/** Case studies that are, and that are not, what somebody looks for. */
export interface Examples {
  readonly moreLike: readonly string[]
  readonly lessLike: readonly string[]
}

/** What good and bad examples weigh beside the need itself (Rocchio 1971); measured in docs/quality.md. */
const weightOfMore = 0.75
const weightOfLess = 0.25

/** Moves a need towards the mean of the good examples and away from that of the bad ones, in each view. */
export function steer(views: Views, { moreLike, lessLike }: Examples, vectors: PassageVectors | undefined): Views {
  if (!vectors || moreLike.length + lessLike.length === 0) return views
  const moved = Float32Array.from(views)
  for (const [ids, weight] of [
    [moreLike, weightOfMore],
    [lessLike, -weightOfLess],
  ] as const) {
    for (const id of ids) {
      const whole = vectors.wholeOf(id)
      for (let index = 0; index < moved.length; index++) moved[index]! += (weight * (whole?.[index] ?? 0)) / ids.length
    }
  }
  const half = moved.length / 2
  moved.set(normalise(moved.subarray(0, half)), 0)
  moved.set(normalise(moved.subarray(half)), half)
  return moved
}
