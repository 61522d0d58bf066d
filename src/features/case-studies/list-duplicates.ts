import { mayManageCatalogue, NotAllowedError, type Viewer } from '../../domain/index.js'
import type { Engine } from '../../engine/index.js'
import { type CasePair, pairOf, readDistinctPairs } from './distinct-store.js'
import { duplicatePairs, type LikePair } from './find-duplicates.js'

export interface Duplicates {
  /** Most alike first; without those that staff found to be no duplicates. */
  readonly pairs: readonly LikePair[]
  /** Those, the latest first, as far as both are in the catalogue. */
  readonly toldApart: readonly CasePair[]
}

/** The pairs of case studies that may be duplicates. @param from at least `leastAlike` @throws NotAllowedError */
export async function listDuplicates(
  { database, snapshot }: Pick<Engine, 'database' | 'snapshot'>,
  viewer: Viewer,
  from: number,
): Promise<Duplicates> {
  if (!mayManageCatalogue(viewer)) throw new NotAllowedError('Possible duplicates are for staff to look at')
  const { caseStudies } = snapshot.catalogue
  const toldApart = (await readDistinctPairs(database)).filter((pair) => pair.every((id) => caseStudies.has(id)))
  const apart = new Set(toldApart.map((pair) => pair.join('/')))
  const pairs = await duplicatePairs(snapshot, from)
  return { pairs: pairs.filter(({ ids }) => !apart.has(pairOf(...ids).join('/'))), toldApart }
}
