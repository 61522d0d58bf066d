import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { type InterfaceLanguage, pagePath } from '../../domain/index.js'
import { localeOf, type MessageKey, type MessageValues, translate } from '../../messages/translate.js'

/** Who reads a page: the language, and everything that is written differently in it. */
export interface Reader {
  readonly language: InterfaceLanguage
  readonly t: (key: MessageKey, values?: MessageValues) => string
  readonly number: (value: number) => string
  readonly percent: (share: number) => string
  readonly list: (items: readonly string[]) => string
  readonly date: (isoDate: string) => string
  /** A day and a time, in UTC. */
  readonly moment: (iso: string) => string
  readonly compare: (left: string, right: string) => number
  /** The name of a language, as in `fr`. */
  readonly languageName: (code: string) => string
  /** The address of a page in the reader's language. */
  readonly to: (...segments: readonly string[]) => string
}

function makeReader(language: InterfaceLanguage): Reader {
  const locale = localeOf[language]
  const numbers = new Intl.NumberFormat(locale)
  const percents = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 })
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' })
  const dates = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' })
  const moments = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' })
  const languages = new Intl.DisplayNames(locale, { type: 'language' })
  const collator = new Intl.Collator(locale)
  return {
    language,
    t: (key, values) => translate(language, key, values),
    number: (value) => numbers.format(value),
    percent: (share) => percents.format(share),
    list: (items) => lists.format(items),
    date: (isoDate) => dates.format(new Date(isoDate)),
    moment: (iso) => `${moments.format(new Date(iso))} UTC`,
    compare: (left, right) => collator.compare(left, right),
    languageName: (code) => languages.of(code) ?? code,
    to: (...segments) => pagePath(language, ...segments),
  }
}

export const readers: Readonly<Record<InterfaceLanguage, Reader>> = {
  en: makeReader('en'),
  fr: makeReader('fr'),
  es: makeReader('es'),
}

export const ReaderContext = createContext<Reader>(readers.en)

/** The reader of the page that is being written. */
export function useReader(): Reader {
  return useContext(ReaderContext)
}

/** The direction in which a language is written. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return ['ar', 'fa', 'he', 'ur', 'ps', 'dv', 'yi', 'ckb', 'sd', 'ug'].includes(language) ? 'rtl' : 'ltr'
}
