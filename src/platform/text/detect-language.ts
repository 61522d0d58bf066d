import { eld } from 'eld/large'
import { type InterfaceLanguage, interfaceLanguages } from '../../domain/index.js'

/** From this many characters on, a text is long enough to detect its language. */
const shortText = 60
/**
 * How far the score of an interface language may be below another and still win: most people write in one of them.
 * Scores of the detector are 0 to 1; "colis postaux" is taken for Portuguese by .05, "camions en transit" for Catalan
 * by .04.
 */
const advantage = 0.06
/**
 * How far the score of the expected language may be below another and still win, divided by the number of characters:
 * the shorter the text, the less reliable its score. `given`: by the page or the caller. Of 3,064 texts below
 * `shortText` (short needs, phrases and words from needs, names of the trade; en, fr, es), 95 % are detected correctly
 * without it, 99 % on a page in their language and 87 % on a page in another language; .1 for any length would be right
 * for no more of the former and for fewer of the latter.
 */
const headStart = { given: 1, assumed: 0.2 }

/**
 * The language of a text as ISO 639-1.
 * @param expected the language to assume when the text is not clear, such as that of the page on which it was written;
 * default English
 */
export function detectLanguage(text: string, expected?: string): string {
  const fallback = expected ?? ('en' satisfies InterfaceLanguage)
  const detected = eld.detect(text)
  if (detected.language === '') return fallback
  if (text.length >= shortText) return detected.isReliable() ? detected.language : fallback
  const scores = detected.getScores()
  const start = (expected === undefined ? headStart.assumed : headStart.given) / text.length
  const known = new Set<string>([fallback, ...interfaceLanguages])
  const standing = (language: string) =>
    (scores[language] ?? 0) + (known.has(language) ? advantage : 0) + (language === fallback ? start : 0)
  const best = [...known, detected.language].reduce((first, next) => (standing(next) > standing(first) ? next : first))
  return known.has(best) || detected.isReliable() ? best : fallback
}
