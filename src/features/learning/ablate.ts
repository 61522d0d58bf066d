import type { Snapshot } from '../../engine/index.js'
import { measuredNames, type SignalName } from '../../ranking/index.js'
import { crossFit } from './cross-fit.js'
import { type JudgedNeed, measuredWithout } from './judged-needs.js'
import { type FiguresByForm, ndcgByForm } from './rank-by-score.js'

/** nDCG@10 by form when one signal is left out everywhere, also where others are made from it; weights are refitted. */
export interface Ablation {
  readonly without: string
  readonly means: FiguresByForm
}

const groups: Readonly<Record<string, readonly SignalName[]>> = {
  ...Object.fromEntries(measuredNames.map((name) => [name, [name]])),
  'needs answered (both)': ['needsMean', 'needsNearest'],
  'agreement (all four)': ['likeBest', 'technologyOfBest', 'processAreaOfBest', 'tagOfBest'],
}

/** Measures what is lost without each signal. */
export async function ablate(
  needs: readonly JudgedNeed[],
  unanswerable: readonly JudgedNeed[],
  snapshot: Snapshot,
): Promise<readonly Ablation[]> {
  const rows: Ablation[] = [{ without: 'nothing', means: ndcgByForm(needs, crossFit(needs, unanswerable, snapshot)) }]
  for (const [name, names] of Object.entries(groups)) {
    const without = new Set(names)
    const left = await measuredWithout(needs, without, snapshot)
    const kept = measuredNames.filter((one) => !without.has(one))
    rows.push({ without: name, means: ndcgByForm(left, crossFit(left, unanswerable, snapshot, kept)) })
  }
  return rows
}
