import { eld } from 'eld/large'
import { type InterfaceLanguage, interfaceLanguages } from '../../domain/index.js'

/** From this many characters on a text says by itself which language it is in. */
const shortText = 60
/**
 * How much an interface language may lie behind any other and still win: most people write in one of them. Scores of the
 * detector go from 0 to 1; "colis postaux" is taken for Portuguese by .05, "camions en transit" for Catalan by .04.
 */
const advantage = 0.06
/**
 * How far the expected language may lie behind and still win, divided by the characters of the text: the shorter it is,
 * the less it says. `told`: by the page or the caller. Of 3,064 texts below `shortText` (short needs, phrases and words
 * from needs, names of the trade; en, fr, es) 95 % are read rightly without it, 99 % on a page of their language and 87 %
 * on one of another; .1 for any length would be right for no more of the former and for fewer of the latter.
 */
const headStart = { told: 1, assumed: 0.2 }

/**
 * The language of a text as ISO 639-1.
 * @param expected the language to take where the text does not surely say another, such as that of the page on which it
 * was written; English when nothing tells
 */
export function detectLanguage(text: string, expected?: string): string {
  const fallback = expected ?? ('en' satisfies InterfaceLanguage)
  const detected = eld.detect(text)
  if (detected.language === '') return fallback
  if (text.length >= shortText) return detected.isReliable() ? detected.language : fallback
  const scores = detected.getScores()
  const start = (expected === undefined ? headStart.assumed : headStart.told) / text.length
  const known = new Set<string>([fallback, ...interfaceLanguages])
  const standing = (language: string) =>
    (scores[language] ?? 0) + (known.has(language) ? advantage : 0) + (language === fallback ? start : 0)
  const best = [...known, detected.language].reduce((first, next) => (standing(next) > standing(first) ? next : first))
  return known.has(best) || detected.isReliable() ? best : fallback
}
