import type { Viewer } from '../../domain/index.js'
import { readGaps } from '../matches/index.js'
import type { NeedContext } from '../needs/index.js'
import { type GapTheme, gapsByTheme } from './gaps-by-theme.js'

/** Finds for what the catalogue has no answer among the needs that a viewer may see, by theme. */
export async function findGapThemes(
  services: NeedContext,
  viewer: Viewer,
): Promise<{ readonly gaps: number; readonly themes: readonly GapTheme[] }> {
  const gaps = await readGaps(services, viewer)
  const views = await services.vectors.of(gaps.map(({ need }) => need))
  return { gaps: gaps.length, themes: gapsByTheme(gaps, views) }
}
