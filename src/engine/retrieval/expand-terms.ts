import { type InterfaceLanguage, interfaceLanguages, type Term } from '../../domain/index.js'
import { fold, stems } from '../../platform/text/index.js'

/**
 * Finds customs terms in a text and returns their other forms: the acronym for the words and the words for the acronym.
 */
export interface TermExpander {
  /** The forms, in `target`, of every term that `text` names in any of its languages. */
  expand(text: string, language: string, target: string): string[]
}

const plainWord = /^[\p{L}\p{N}]+$/u

/**
 * Whether an acronym in lower case looks like an ordinary word: two letters, or a vowel between two consonants ("cap",
 * "sad").
 */
function likeAWord(acronym: string): boolean {
  return acronym.length < 3 || /^[^aeiouy][aeiouy][^aeiouy]$/i.test(acronym)
}

export function termExpander(terms: readonly Term[]): TermExpander {
  const known = terms.map((term) => ({
    term,
    longStems: Object.fromEntries(
      interfaceLanguages.map((language) => [language, stems(term[language].long ?? '', language).join(' ')]),
    ) as Record<InterfaceLanguage, string>,
  }))
  return {
    expand(text, language, target) {
      if (!isInterfaceLanguage(target)) return []
      const words = text.match(/[\p{L}\p{N}]+/gu) ?? []
      const asWritten = new Set(words)
      const lower = new Set(words.map(fold))
      const textStems = ` ${stems(text, language).join(' ')} `
      const named = known.filter(({ term, longStems }) =>
        interfaceLanguages.some((from) => {
          const { short } = term[from]
          if (short && (asWritten.has(short) || (!plainWord.test(short) && text.includes(short)))) return true
          // In lower case "cap" or "as" are ordinary words: match only in the writer's own language, and no very short
          // ones.
          if (short && from === language && lower.has(fold(short)) && !likeAWord(short)) return true
          return from === language && longStems[from] !== '' && textStems.includes(` ${longStems[from]} `)
        }),
      )
      return named.flatMap(({ term }) => [term[target].short, term[target].long].filter((form) => form !== null))
    },
  }
}

function isInterfaceLanguage(language: string): language is InterfaceLanguage {
  return interfaceLanguages.some((known) => known === language)
}
