import { groupBy, type Need } from '../../domain/index.js'
import { dot, normalise } from '../../platform/vectors/index.js'
import { wordsOfNeed } from './terms-of-need.js'

/** A text to compare, such as the wording of a need. */
export interface ComparedText {
  /** The stems of its words, each once. */
  readonly words: readonly string[]
  /** ISO 639-1. */
  readonly language: string
  /** Both views; missing while the text was not encoded, which is then compared by words alone. */
  readonly views: Float32Array | undefined
}

export function comparedText(need: Need, vectors: ReadonlyMap<Need, Float32Array>): ComparedText {
  return { words: wordsOfNeed(need).map(({ key }) => key), language: need.language, views: vectors.get(need) }
}

/**
 * What the cosine of words counts, beside that of meaning. At the cut in use, groups of the answered and the unanswered
 * needs of docs/quality.md agree with themselves, when a tenth is left out, by .88 and .92 for 0, .90 and .93 for .5, and
 * .92 and .89 for 1; with their themes by .09 and .17, .09 and .19, .10 and .20.
 */
const wordWeight = 0.5
/**
 * The likeness that needs of different themes have by what is common to all needs: measured, .14 for needs with an answer
 * and .19 without. While there are few needs, whose own mean does not show it yet, it is taken off: of pairs in one group
 * among ten needs, 87 % are then of one theme, else 56 %.
 */
const usualLikeness = 0.15
/** So many texts at the mean of zero are added to those of a language, so that few texts are not moved by their own mean. */
const meanWeight = 20

/**
 * The likeness of every two texts, one row after the other: the cosine of their views without what all texts of their
 * language have in common, plus half the cosine of their weighted words where they are in one language; at most 1.5. All that
 * has no answer lies in one corner of what needs are about: without that common part, the rest can be told apart.
 */
export function likenessTable(texts: readonly ComparedText[]): Float32Array {
  const parts = withoutCommonPart(texts)
  const table = new Float32Array(texts.length ** 2)
  for (let one = 0; one < texts.length; one++) {
    for (let other = 0; other <= one; other++) {
      const [left, right] = [parts[one], parts[other]]
      if (left && right) table[one * texts.length + other] = likenessOfParts(left, right)
    }
  }
  for (const uses of weightedWords(texts)) {
    for (const [index, one] of uses.entries()) {
      for (const other of uses.slice(0, index + 1)) {
        table[one.text * texts.length + other.text]! += wordWeight * one.weight * other.weight
      }
    }
  }
  for (let one = 0; one < texts.length; one++) {
    for (let other = 0; other < one; other++) table[other * texts.length + one] = table[one * texts.length + other]!
  }
  return table
}

/** What a text has of its own. */
interface OwnPart {
  /** Of unit length. */
  readonly views: Float32Array
  /** The share of the common part that is still in it, because few texts do not show what is common; 0..1. */
  readonly common: number
}

function withoutCommonPart(texts: readonly ComparedText[]): (OwnPart | undefined)[] {
  const encoded = texts.filter(({ views }) => views !== undefined)
  const common = new Map(
    [...groupBy(encoded, ({ language }) => language)].map(([language, ofLanguage]) => [
      language,
      { mean: meanOf(ofLanguage), left: meanWeight / (ofLanguage.length + meanWeight) },
    ]),
  )
  return texts.map(({ views, language }) => {
    const known = common.get(language)
    if (!views || !known) return undefined
    return { views: normalise(views.map((value, index) => value - known.mean[index]!)), common: known.left }
  })
}

/** The cosine, less what the rest of the common part gives to every two texts. */
function likenessOfParts(one: OwnPart, other: OwnPart): number {
  const rest = one.common * other.common * usualLikeness
  const shared = rest / (1 - usualLikeness + rest)
  return (dot(one.views, 0, other.views, 0, one.views.length) - shared) / (1 - shared)
}

function meanOf(texts: readonly ComparedText[]): Float32Array {
  const sum = new Float32Array(texts[0]!.views!.length)
  for (const { views } of texts) for (let index = 0; index < sum.length; index++) sum[index]! += views![index]!
  return sum.map((value) => value / (texts.length + meanWeight))
}

/** A word in a text, by the place of the text. */
interface Use {
  readonly text: number
  readonly weight: number
}

/**
 * For each word of each language the texts that have it, in their order. It weighs more the fewer texts of the language
 * have it (tf-idf); all words of a text together have unit length.
 */
function weightedWords(texts: readonly ComparedText[]): Use[][] {
  const places = groupBy(texts.keys(), (text) => texts[text]!.language)
  return [...places.values()].flatMap((ofLanguage) => {
    const byWord = groupBy(
      ofLanguage.flatMap((text) => texts[text]!.words.map((word) => ({ text, word }))),
      ({ word }) => word,
    )
    const rarity = (word: string) => Math.log(1 + ofLanguage.length / byWord.get(word)!.length)
    const lengths = new Map(ofLanguage.map((text) => [text, Math.hypot(...texts[text]!.words.map(rarity)) || 1]))
    return [...byWord].map(([word, uses]) =>
      uses.map(({ text }) => ({ text, weight: rarity(word) / lengths.get(text)! })),
    )
  })
}
