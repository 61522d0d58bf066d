import { eld } from 'eld/large'
import { interfaceLanguages } from '../domain/index.js'

/** Below this many characters a guess is uncertain, and the languages that most people write here in win a tie. */
const shortText = 60
/**
 * How much such a language may lie behind and still win. Scores of the detector go from 0 to 1; "colis postaux" is
 * taken for Portuguese by .05, "camions en transit" for Catalan by .04.
 */
const advantage = 0.06

/** The language of a text as ISO 639-1; English when nothing can be said. */
export function detectLanguage(text: string): string {
  const detected = eld.detect(text)
  if (detected.language === '') return 'en'
  if (text.length >= shortText) return detected.language
  const scores = detected.getScores()
  const best = scores[detected.language] ?? 0
  const preferred = interfaceLanguages
    .filter((language) => (scores[language] ?? 0) + advantage >= best)
    .sort((left, right) => (scores[right] ?? 0) - (scores[left] ?? 0))
  if (preferred[0]) return preferred[0]
  return detected.isReliable() ? detected.language : 'en'
}
