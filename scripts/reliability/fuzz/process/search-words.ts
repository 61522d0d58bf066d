import fc from 'fast-check'
import { cleanText } from '../../../../src/domain/index.js'
import { allStems, analyse, detectLanguage, fold, splitAspects } from '../../../../src/platform/text/index.js'
import { anyText } from '../arbitraries/hostile.js'
import { experiment } from '../experiment.js'
import type { ProcessTarget } from '../target.js'
import { must, takenOrRefused } from './refusal.js'

const languages = ['en', 'fr', 'es', 'pt', 'ru', 'ar', 'zh', 'xx']
const text = fc.oneof(
  anyText,
  fc.array(anyText, { maxLength: 5 }).map((parts) => parts.join('; ')),
  fc.array(anyText, { maxLength: 5 }).map((parts) => `We ask for: ${parts.join(', ')}`),
)

/** Words of any text in any language, with their places. */
export const searchWords: ProcessTarget = {
  name: 'search words',
  share: 10,
  over: 'process',
  prepare: () =>
    experiment(fc.record({ text, language: fc.constantFrom(...languages) }), ({ text: given, language }) =>
      takenOrRefused(() => {
        const words = analyse(given, language)
        for (const { stem, start, end } of words) {
          must(stem !== '' && start < end && end <= given.length, `a word at ${start} to ${end}`)
        }
        allStems(given, language)
        must(fold(fold(given)) === fold(given), 'folding twice is not folding once')
        return words.length === 0 ? 'no words' : 'words'
      }),
    ),
}

/** What a need asks for: parts of its text. */
export const aspects: ProcessTarget = {
  name: 'aspects',
  share: 6,
  over: 'process',
  prepare: () =>
    experiment(fc.record({ text, language: fc.constantFrom(...languages) }), ({ text: given, language }) =>
      takenOrRefused(() => {
        const found = splitAspects(given, language)
        for (const { text: part, start, end } of found) {
          must(given.slice(start, end) === part, `an aspect that is not at ${start} to ${end}`)
        }
        return found.length > 1 ? 'several' : 'one'
      }),
    ),
}

/** Texts before they are stored. */
export const plainTexts: ProcessTarget = {
  name: 'plain texts',
  share: 10,
  over: 'process',
  prepare: () =>
    experiment(text, (given) =>
      takenOrRefused(() => {
        const clean = cleanText(given)
        must(cleanText(clean) === clean, 'cleaning twice is not cleaning once')
        must(clean.isWellFormed() && !/[\u0000-\u0008\u007F-\u009F]/.test(clean), 'control characters are left')
        const language = detectLanguage(clean)
        return typeof language === 'string' ? language : 'none'
      }),
    ),
}
