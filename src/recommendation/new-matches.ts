import { isOwn, type Need, type Viewer } from '../domain/index.js'
import { noteLook, readLooks } from '../needs/index.js'
import { type AdviceParts, advise, requestOf } from './advise.js'
import type { Recommendation } from './answer.js'

type Result = Recommendation['results'][number]

/** Case studies that are new since a need was looked at and fit it at least in part. */
export interface NewMatches {
  readonly need: Need
  readonly results: readonly Result[]
}

/** How far down a list anybody is told of what is new. */
const depth = 20

/**
 * What is new for needs of the viewer's own member, in their order; needs for which nothing is are left out.
 * @param since since somebody last looked, or since the need was first looked at (for feeds, which nobody marks as read)
 */
export async function newMatches(
  needs: readonly Need[],
  viewer: Viewer,
  since: 'lastKnown' | 'firstKnown',
  parts: AdviceParts,
  outputLanguage?: 'en' | 'fr' | 'es',
): Promise<NewMatches[]> {
  const { caseStudies } = parts.engine.catalogue
  const own = needs.filter((need) => isOwn(viewer, need))
  const looks = await readLooks(
    parts.engine.database,
    own.map(({ id }) => id),
  )
  const found: NewMatches[] = []
  for (const need of own) {
    const known = looks.get(need.id)?.[since]
    // Asking the catalogue takes time; mostly nothing is new.
    if (!known || [...caseStudies.keys()].every((id) => known.has(id))) continue
    const { results } = await advise(requestOf(need, depth, outputLanguage), viewer, need, parts)
    const fresh = results.filter(({ caseStudy, fit }) => fit !== 'weak' && !known.has(caseStudy.id))
    if (fresh.length > 0) found.push({ need, results: fresh })
  }
  return found
}

/** Notes that somebody has looked at a need: what is there now is not new any more. Only its own member's look counts. */
export async function lookAt(need: Need, viewer: Viewer, { engine }: Pick<AdviceParts, 'engine'>): Promise<void> {
  if (!isOwn(viewer, need)) return
  await engine.database.transaction((queries) => noteLook(queries, need.id, [...engine.catalogue.caseStudies.keys()]))
}
