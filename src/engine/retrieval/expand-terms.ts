import { type InterfaceLanguage, interfaceLanguages, type Term } from '../../domain/index.js'
import { fold, stems } from '../../platform/text/index.js'

/** The terms of the domain that a text names. */
export interface FoundTerms {
  /** Their forms in a language: the acronym and the words. */
  forms(target: string): readonly string[]
  /** The stems of these forms. */
  stems(target: string): readonly string[]
}

/** Finds terms in a text, in any of their languages. */
export interface TermExpander {
  find(text: string, language: string): FoundTerms
}

const plainWord = /^[\p{L}\p{N}]+$/u

/**
 * Whether an acronym in lower case looks like an ordinary word: two letters, or a vowel between two consonants ("cap",
 * "sad").
 */
function likeAWord(acronym: string): boolean {
  return acronym.length < 3 || /^[^aeiouy][aeiouy][^aeiouy]$/i.test(acronym)
}

/** The forms of a term in one language, prepared for being looked for and searched by. */
interface Forms {
  readonly forms: readonly string[]
  readonly stems: readonly string[]
  readonly short: string | null
  /** The acronym as it is looked for in lower case; `undefined` where that would find ordinary words. */
  readonly lower: string | undefined
  /** The stems of the long form with spaces around; `undefined` without any. */
  readonly phrase: string | undefined
}

export function termExpander(terms: readonly Term[]): TermExpander {
  const known = terms.map((term) => ({
    en: formsOf(term, 'en'),
    fr: formsOf(term, 'fr'),
    es: formsOf(term, 'es'),
  }))
  return {
    find(text, language) {
      const words = text.match(/[\p{L}\p{N}]+/gu) ?? []
      const asWritten = new Set(words)
      const lower = new Set(words.map(fold))
      const textStems = ` ${stems(text, language).join(' ')} `
      const isNamed = ({ short, lower: folded, phrase }: Forms, isOwn: boolean) => {
        if (short && (asWritten.has(short) || (!plainWord.test(short) && text.includes(short)))) return true
        // In lower case "cap" or "as" are ordinary words: they are looked for only in the writer's own language.
        if (isOwn && folded !== undefined && lower.has(folded)) return true
        return isOwn && phrase !== undefined && textStems.includes(phrase)
      }
      const named = known.filter((term) => interfaceLanguages.some((from) => isNamed(term[from], from === language)))
      const inLanguage = (target: string, part: 'forms' | 'stems') =>
        isInterfaceLanguage(target) ? named.flatMap((term) => term[target][part]) : []
      return { forms: (target) => inLanguage(target, 'forms'), stems: (target) => inLanguage(target, 'stems') }
    },
  }
}

function formsOf(term: Term, language: InterfaceLanguage): Forms {
  const { short, long } = term[language]
  const forms = [short, long].filter((form) => form !== null)
  const phrase = stems(long ?? '', language).join(' ')
  return {
    forms,
    stems: forms.flatMap((form) => stems(form, language)),
    short,
    lower: short && !likeAWord(short) ? fold(short) : undefined,
    phrase: phrase === '' ? undefined : ` ${phrase} `,
  }
}

function isInterfaceLanguage(language: string): language is InterfaceLanguage {
  return interfaceLanguages.some((known) => known === language)
}
