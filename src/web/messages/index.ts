import { IntlMessageFormat } from 'intl-messageformat'
import type { InterfaceLanguage } from '../../domain/index.js'
import { en } from './en.js'
import { es } from './es.js'
import { fr } from './fr.js'
import { needsInEnglish } from './needs-en.js'
import { needsInSpanish } from './needs-es.js'
import { needsInFrench } from './needs-fr.js'

const english = { ...en, ...needsInEnglish }
export type MessageKey = keyof typeof english
export type MessageValues = Readonly<Record<string, string | number>>

/** Every sentence of the pages, in ICU notation, by language. English says which there are. */
export const messages: Readonly<Record<InterfaceLanguage, Readonly<Record<MessageKey, string>>>> = {
  en: english,
  fr: { ...fr, ...needsInFrench },
  es: { ...es, ...needsInSpanish },
}

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
