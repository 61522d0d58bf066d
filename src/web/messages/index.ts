import { IntlMessageFormat } from 'intl-messageformat'
import type { InterfaceLanguage } from '../../domain/index.js'
import { en } from './en.js'
import { es } from './es.js'
import { fr } from './fr.js'

export type MessageKey = keyof typeof en
export type MessageValues = Readonly<Record<string, string | number>>

/** Every sentence of the pages, in ICU notation, by language. English says which there are. */
export const messages: Readonly<Record<InterfaceLanguage, Readonly<Record<MessageKey, string>>>> = { en, fr, es }

/** How dates and numbers are written: British usage goes with the British spelling of the English pages. */
export const localeOf: Readonly<Record<InterfaceLanguage, string>> = { en: 'en-GB', fr: 'fr', es: 'es' }

const compiled = new Map<string, IntlMessageFormat>()

/** A sentence with its values filled in. @throws when a value that it names is missing */
export function translate(language: InterfaceLanguage, key: MessageKey, values?: MessageValues): string {
  const name = `${language} ${key}`
  const format =
    compiled.get(name) ??
    new IntlMessageFormat(messages[language][key], localeOf[language], undefined, { ignoreTag: true })
  compiled.set(name, format)
  return format.format(values) as string
}
