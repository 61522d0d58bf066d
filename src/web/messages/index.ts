import { IntlMessageFormat } from 'intl-messageformat'
import type { InterfaceLanguage } from '../../domain/index.js'
import { deskEn } from './desk/en.js'
import { deskEs } from './desk/es.js'
import { deskFr } from './desk/fr.js'
import { en } from './en.js'
import { es } from './es.js'
import { fr } from './fr.js'
import { needsInEnglish } from './needs-en.js'
import { needsInSpanish } from './needs-es.js'
import { needsInFrench } from './needs-fr.js'

/** The pages for everybody. */
export type SiteKey = keyof typeof en
/** The desk of the staff. */
export type DeskKey = keyof typeof deskEn
export type MessageKey = SiteKey | DeskKey | keyof typeof needsInEnglish
export type MessageValues = Readonly<Record<string, string | number>>

/** Every sentence of the pages, in ICU notation, by language. English says which there are. */
export const messages: Readonly<Record<InterfaceLanguage, Readonly<Record<MessageKey, string>>>> = {
  en: { ...en, ...needsInEnglish, ...deskEn },
  fr: { ...fr, ...needsInFrench, ...deskFr },
  es: { ...es, ...needsInSpanish, ...deskEs },
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
