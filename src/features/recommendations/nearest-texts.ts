import { LRUCache } from 'lru-cache'
import { type CaseStudy, type InterfaceLanguage, type PassageText, passagesOf, textOf } from '../../domain/index.js'
import { analyse, type Word } from '../../platform/text/index.js'
import type { EncodedNeed, ProblemVectors } from '../../ranking/index.js'
import { textIn } from '../catalogue/index.js'

/** A passage in the reader's language, with the hash of its input if it has vectors. */
export interface Shown extends PassageText {
  readonly inputHash?: string
}

/** The texts of a case study that can be shown, in the reader's language, and how like the need they are. */
export interface NearTexts {
  readonly texts: readonly Shown[]
  /** For the need, then for each of its aspects: one value for each text. Empty when the need has no vectors. */
  readonly likeness: readonly Float32Array[]
}

/** What texts are compared with. */
export interface ComparedTexts {
  /** The need, then each of several aspects, in problem space; empty without vectors. */
  readonly inProblemSpace: readonly Float32Array[]
  readonly problems: ProblemVectors | undefined
  readonly language: InterfaceLanguage
}

export function nearTexts(study: CaseStudy, { inProblemSpace, problems, language }: ComparedTexts): NearTexts {
  const wanted = textIn(study, language).language
  const isWanted = (passage: Pick<PassageText, 'field' | 'language'>) => passage.language === wanted && isShown(passage)
  if (!problems?.has(study.id) || inProblemSpace.length === 0)
    return { texts: passagesOf(study).filter(isWanted), likeness: [] }
  const { passages, likeness } = problems.likenessOfTexts(inProblemSpace, study.id, isWanted)
  return { texts: passages.map((passage) => ({ ...passage, text: textOf(study, passage) ?? '' })), likeness }
}

/** The fact nearest to the need: by meaning or, without vectors, by the words of both. */
export function nearestFact({ texts, likeness: [ofNeed] }: NearTexts, need: EncodedNeed): Shown | undefined {
  const near = ofNeed ?? texts.map((passage) => sharedWords(passage, need).length)
  return nearestOf(texts, near, (passage) => !isNeed(passage))
}

/** The text with the highest value; `undefined` when none is wanted. */
export function nearestOf(
  texts: readonly Shown[],
  near: ArrayLike<number>,
  isWanted: (text: Shown, near: number) => boolean,
): Shown | undefined {
  let best: number | undefined
  for (const [place, text] of texts.entries())
    if (isWanted(text, near[place]!) && (best === undefined || near[place]! > near[best]!)) best = place
  return best === undefined ? undefined : texts[best]
}

export const isNeed = ({ field }: Pick<PassageText, 'field'>): boolean => field === 'need'

/** The title is left out: the reader sees it anyway. */
function isShown({ field }: Pick<PassageText, 'field'>): boolean {
  return field !== 'whole' && field !== 'title'
}

/** The positions of the need's own words in a passage. */
export function sharedWords(passage: Pick<PassageText, 'language' | 'text'>, need: EncodedNeed): [number, number][] {
  const wanted = new Set(need.words.get(passage.language))
  return wordsOf(passage)
    .filter((word) => wanted.has(word.stem))
    .map((word): [number, number] => [word.start, word.end])
}

/** Passages whose words stay in memory: the same ones are shown again and again. */
const remembered = new LRUCache<string, readonly Word[]>({ max: 5_000 })

/** The words of a passage of a case study. */
export function wordsOf({ language, text }: Pick<PassageText, 'language' | 'text'>): readonly Word[] {
  const key = `${language} ${text}`
  const words = remembered.get(key) ?? analyse(text, language)
  remembered.set(key, words)
  return words
}
