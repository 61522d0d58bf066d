import { type CaseContent, type CaseDraft, draftLanguages, type InterfaceLanguage } from '../../domain/index.js'
import { type CaseSearch, passageInput, type Snapshot } from '../../engine/index.js'
import { EncoderUnavailableError, viewsOf } from '../../platform/encoder/index.js'
import { dot } from '../../platform/vectors/index.js'
import type { WholeTexts } from '../../ranking/index.js'

/** Whole texts of one case study, by language. */
type Wholes = ReadonlyMap<string, Float32Array>

export interface LikePair {
  readonly ids: readonly [string, string]
  /** Cosine of the whole texts through the head, in the language where it is greatest, -1..1. */
  readonly likeness: number
}

/** From here on two case studies are shown as possible duplicates: of the pairs of the bundled catalogue one in eight hundred. */
export const alikeFrom = 0.6

/** Below, pairs have no more in common than any two case studies: of the bundled catalogue one in twelve is above. */
export const leastAlike = 0.3
/** Pairs that are found, the most alike ones: nobody looks through more. */
export const mostPairs = 1_000

/** Pairs that are compared before other requests get their turn: some milliseconds. */
const comparedPerTurn = 10_000
/** Of so many case studies, all pairs are compared; of more, each with those that are nearest to it. */
const allPairsUpTo = 2_000
const nearestToEach = 10
/** Case studies whose texts are read at once. */
const readAtOnce = 500

/** The pairs of one generation of the catalogue, found once for all requests. */
const found = new WeakMap<CaseSearch, Promise<readonly LikePair[]>>()

/** Possible duplicates in the catalogue, most alike first. @param from at least `leastAlike` */
export async function duplicatePairs(
  { catalogue, search }: Pick<Snapshot, 'catalogue' | 'search'>,
  from: number,
): Promise<LikePair[]> {
  if (!search.comparesMeaning) return []
  const pairs = found.get(search) ?? findPairs([...catalogue.caseStudies.keys()], search)
  found.set(search, pairs)
  return (await pairs).filter(({ likeness }) => likeness >= from)
}

async function findPairs(ids: readonly string[], search: CaseSearch): Promise<readonly LikePair[]> {
  if (ids.length > allPairsUpTo) return pairsOfNearest(ids, search)
  const { wholes } = await search.textsOf(ids)
  return pairsAmong(ids, wholes!)
}

async function pairsOfNearest(ids: readonly string[], search: CaseSearch): Promise<readonly LikePair[]> {
  const pairs = new Map<string, LikePair>()
  for (let from = 0; from < ids.length; from += readAtOnce) {
    const some = ids.slice(from, from + readAtOnce)
    const { wholes: own } = await search.textsOf(some)
    for (const id of some) {
      const near = await search.nearestByText(own!.throughHead(id), nearestToEach)
      const { wholes } = await search.textsOf([id, ...near])
      for (const [place, likeness] of wholes!.likenesses(id, near).entries()) {
        if (likeness < leastAlike || near[place] === id) continue
        const pair = [id, near[place]!].toSorted() as [string, string]
        pairs.set(pair.join(' '), { ids: pair, likeness })
      }
      await new Promise(setImmediate)
    }
  }
  return mostAlike([...pairs.values()])
}

async function pairsAmong(ids: readonly string[], texts: WholeTexts): Promise<readonly LikePair[]> {
  const wholes = ids.map((id) => texts.throughHead(id))
  let pairs: LikePair[] = []
  let least = leastAlike
  let compared = 0
  for (const [place, id] of ids.entries()) {
    for (let other = place + 1; other < ids.length; other++) {
      const likeness = likenessOf(wholes[place]!, wholes[other]!)
      if (likeness >= least) pairs.push({ ids: [id, ids[other]!], likeness })
      compared += 1
      if (compared % comparedPerTurn === 0) await new Promise(setImmediate)
    }
    // Sorting is rare, and the list has never more than twice as many as are wanted, and one row.
    if (pairs.length < 2 * mostPairs) continue
    pairs = mostAlike(pairs)
    least = pairs.at(-1)!.likeness
  }
  return mostAlike(pairs)
}

function mostAlike(pairs: readonly LikePair[]): LikePair[] {
  return pairs
    .toSorted((left, right) => right.likeness - left.likeness || (left.ids.join() < right.ids.join() ? -1 : 1))
    .slice(0, mostPairs)
}

/**
 * Case studies of which a draft may be a duplicate, most alike first; not the one it revises.
 * @throws EncoderUnavailableError while there is nothing to compare with
 */
export async function duplicatesOfDraft(
  { caseStudyId, content }: Pick<CaseDraft, 'caseStudyId' | 'content'>,
  snapshot: Snapshot,
  limit: number,
): Promise<{ id: string; likeness: number }[]> {
  const { catalogue, search } = snapshot
  if (!search.comparesMeaning)
    throw new EncoderUnavailableError('The catalogue is still being read; ask again in a moment')
  const own = await wholesOf(content, snapshot)
  const near = await search.nearestByText(own, limit + 1)
  const { wholes } = await search.textsOf(near)
  return near
    .filter((id) => id !== caseStudyId && catalogue.caseStudies.has(id))
    .map((id) => ({ id, likeness: likenessOf(own, wholes!.throughHead(id)) }))
    .filter(({ likeness }) => likeness > 0)
    .sort((left, right) => right.likeness - left.likeness)
    .slice(0, limit)
}

/** The whole texts of a draft, made as those of the catalogue are. */
async function wholesOf(content: CaseContent, { encoder, constants }: Snapshot): Promise<Wholes> {
  const found = new Map<string, Float32Array>()
  for (const language of draftLanguages(content)) {
    const { title, problem, solution, results, lessons } = content.texts[language as InterfaceLanguage]!
    const text = [title, problem, solution, results, lessons].filter((part) => part !== null).join('\n')
    const { vector } = await encoder.encode(passageInput({ field: 'whole', text }, encoder.manifest.prefixes))
    const views = viewsOf(vector, constants.passageMean('whole', language), constants)
    found.set(language, views.subarray(views.length / 2))
  }
  return found
}

/** In a language that both have; where there is none, across languages, which says a little less. */
function likenessOf(one: Wholes, other: Wholes): number {
  const shared = [...one].flatMap(([language, left]) => {
    const right = other.get(language)
    return right ? [cosine(left, right)] : []
  })
  const across = () => [...one.values()].flatMap((left) => [...other.values()].map((right) => cosine(left, right)))
  return Math.max(-1, ...(shared.length > 0 ? shared : across()))
}

function cosine(one: Float32Array, other: Float32Array): number {
  return dot(one, 0, other, 0, one.length)
}
