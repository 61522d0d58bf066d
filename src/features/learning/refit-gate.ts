/** The figures that must not get worse; a difference of less than `noise` does not count. */
const gate = {
  'nDCG@10': { better: 'higher', noise: 0.0005 },
  calibrationError: { better: 'lower', noise: 0.005 },
  aurocFar: { better: 'higher', noise: 0.005 },
  aurocNear: { better: 'higher', noise: 0.005 },
} as const satisfies Readonly<Record<string, { better: 'higher' | 'lower'; noise: number }>>

/** The figures that decide whether a refit is accepted. */
export const gateFigures: readonly string[] = Object.keys(gate)

/** The figures of the gate that are worse than they were. */
export function worseIn(before: Readonly<Record<string, number>>, after: Readonly<Record<string, number>>): string[] {
  return Object.entries(gate).flatMap(([name, { better, noise }]) => {
    const gain = (after[name]! - before[name]!) * (better === 'higher' ? 1 : -1)
    return gain < -noise ? [name] : []
  })
}
