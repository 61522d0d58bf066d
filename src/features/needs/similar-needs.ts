import { type Need, wordingOf } from '../../domain/index.js'
import { encodeNeed, type Snapshot } from '../../engine/index.js'
import { stems } from '../../platform/text/index.js'
import { type EncodedNeed, likenessOf } from '../../ranking/index.js'
import type { NeedVectors } from './need-vectors.js'

/**
 * The likeness from which two needs may be the same. For judged topics, the same need in two languages has .49 to .86;
 * of pairs of different needs one in a hundred has more than .31, one in a thousand more than .42.
 */
export const maybeSameFrom = 0.35
/** The likeness from which two needs count as the same without a check by a person. */
export const sameFrom = 0.45

/** Number of needs whose words are compared too, the nearest by meaning. */
const wordsComparedFor = 50

export interface SimilarNeed {
  readonly need: Need
  /** The mean of the cosines of both views or, if higher, the share of words in common; 0..1. */
  readonly likeness: number
}

/**
 * The given needs that may say the same as a text, most similar first. The views of the text are computed if they are
 * not given.
 */
export async function similarNeeds(
  { text, language, views: encoded }: { text: string; language: string; views?: EncodedNeed['views'] },
  needs: readonly Need[],
  vectors: NeedVectors,
  parts: Snapshot,
): Promise<SimilarNeed[]> {
  if (needs.length === 0) return []
  const views = await (encoded ?? encodeNeed(text, language, parts).views)
  const known = views ? await vectors.of(needs) : new Map<Need, Float32Array>()
  const byMeaning = needs
    .map((need) => ({ need, likeness: views && known.has(need) ? likenessOf(views, known.get(need)!) : 0 }))
    .sort((left, right) => right.likeness - left.likeness)
  const own = new Set(stems(text, language))
  return byMeaning
    .map(({ need, likeness }, index) => {
      const compared = need.language === language && (index < wordsComparedFor || !known.has(need))
      return { need, likeness: compared ? Math.max(likeness, sharedWords(own, need)) : likeness }
    })
    .filter(({ likeness }) => likeness >= maybeSameFrom)
    .sort((left, right) => right.likeness - left.likeness)
}

/** Many needs may have no vector yet after an import: their stems are cached, not computed with each request. */
const stemsOfNeeds = new WeakMap<Need, ReadonlySet<string>>()

function stemsOf(need: Need): ReadonlySet<string> {
  const known = stemsOfNeeds.get(need) ?? new Set(stems(wordingOf(need), need.language))
  stemsOfNeeds.set(need, known)
  return known
}

/** Dice's coefficient of the stems of two texts. */
function sharedWords(stemsOfText: ReadonlySet<string>, need: Need): number {
  const others = stemsOf(need)
  const total = stemsOfText.size + others.size
  const shared = [...stemsOfText].filter((stem) => others.has(stem)).length
  return total === 0 ? 0 : (2 * shared) / total
}
