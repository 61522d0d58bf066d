import { z } from 'zod'

/** The languages of the interface: names, reasons, messages. */
export const interfaceLanguages = ['en', 'fr', 'es'] as const
export const interfaceLanguage = z.enum(interfaceLanguages)
export type InterfaceLanguage = z.infer<typeof interfaceLanguage>

/** ISO 639-1, lower case. */
export const languageCode = z.string().regex(/^[a-z]{2}$/, 'must be a two-letter ISO 639-1 code in lower case')

const shortText = z.string().min(1)

/** A short text in every interface language: one that is added does not compile until it is here. */
export const localizedText = z
  .strictObject({
    en: shortText,
    fr: shortText,
    es: shortText,
  } satisfies Record<InterfaceLanguage, typeof shortText>)
  .meta({ id: 'LocalizedText' })
export type LocalizedText = z.infer<typeof localizedText>

/** The interface language for a language: itself, or English. */
export function interfaceLanguageFor(language: string): InterfaceLanguage {
  return interfaceLanguages.find((known) => known === language) ?? 'en'
}

/** The text in a language, else in English, else in any language. @throws RangeError when there is none */
export function inLanguage<T>(texts: Readonly<Record<string, T | undefined>>, language: string): T {
  const found = texts[language] ?? texts.en ?? Object.values(texts).find((text) => text !== undefined)
  if (found === undefined) throw new RangeError('A text must exist in at least one language')
  return found
}
