import { type InterfaceLanguage, interfaceLanguages, type LocalizedText } from '../../domain/index.js'
import { localeOf, type MessageKey, type MessageValues, translate } from '../../messages/translate.js'

/** A text in every language. */
export function inThree(make: (language: InterfaceLanguage) => string): LocalizedText {
  return { en: make('en'), fr: make('fr'), es: make('es') }
}

/** A message in every language, with the same values. */
export function say(key: MessageKey, values?: MessageValues): LocalizedText {
  return inThree((language) => translate(language, key, values))
}

function formatters<T>(make: (locale: string) => T): Readonly<Record<InterfaceLanguage, T>> {
  return { en: make(localeOf.en), fr: make(localeOf.fr), es: make(localeOf.es) }
}

// To make one takes longer than to use it a hundred times.
const days = formatters((locale) => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }))
const languageNames = formatters((locale) => new Intl.DisplayNames(locale, { type: 'language' }))
const conjunctions = formatters((locale) => new Intl.ListFormat(locale, { type: 'conjunction' }))
const series = formatters((locale) => new Intl.ListFormat(locale, { type: 'unit', style: 'short' }))

/** A moment as a day, as it is written in a language. */
export function dayIn(language: InterfaceLanguage, moment: string): string {
  return days[language].format(new Date(moment))
}

/** The days from one to another, written as one. */
export function daysIn(language: InterfaceLanguage, first: string, last: string): string {
  return days[language].formatRange(new Date(first), new Date(last))
}

/** Names with "and" before the last one. */
export function namesIn(language: InterfaceLanguage, names: readonly string[]): string {
  return conjunctions[language].format(names)
}

/** The name of a language. @param code ISO 639-1 */
export function languageNameIn(language: InterfaceLanguage, code: string): string {
  return languageNames[language].of(code) ?? code
}

/** Items one after the other, such as numbers. */
export function seriesIn(language: InterfaceLanguage, items: readonly string[]): string {
  return series[language].format(items)
}

/** The same value with each text in one language. */
export type InOneLanguage<T> = T extends LocalizedText
  ? string
  : T extends readonly (infer Item)[]
    ? InOneLanguage<Item>[]
    : T extends object
      ? { -readonly [Key in keyof T]: InOneLanguage<T[Key]> }
      : T

/** Takes the texts of one language out of a value that has them in all. */
export function inOneLanguage<T>(value: T, language: InterfaceLanguage): InOneLanguage<T> {
  return taken(value, language) as InOneLanguage<T>
}

function taken(value: unknown, language: InterfaceLanguage): unknown {
  if (Array.isArray(value)) return value.map((one) => taken(one, language))
  if (typeof value !== 'object' || value === null) return value
  if (isLocalized(value)) return value[language]
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, taken(one, language)]))
}

function isLocalized(value: object): value is LocalizedText {
  return Object.keys(value).length === interfaceLanguages.length && interfaceLanguages.every((one) => one in value)
}
