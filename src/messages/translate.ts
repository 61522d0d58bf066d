import { IntlMessageFormat } from 'intl-messageformat'
import type { InterfaceLanguage, Wording } from '../domain/index.js'
import { auditInEnglish } from './en/audit.js'
import { chartsInEnglish } from './en/charts.js'
import { deskEn } from './en/desk.js'
import { dossiersInEnglish } from './en/dossiers.js'
import { embedEn } from './en/embed.js'
import { fieldsInEnglish } from './en/fields.js'
import { indicatorsInEnglish } from './en/indicators.js'
import { needsInEnglish } from './en/needs.js'
import { notificationsEn } from './en/notifications.js'
import { pagesInEnglish } from './en/pages.js'
import { reasonsEn } from './en/reasons.js'
import { reportsInEnglish } from './en/reports.js'
import { en } from './en/site.js'
import { surveysInEnglish } from './en/surveys.js'
import { triageInEnglish } from './en/triage.js'
import { workshopFeedbackInEnglish } from './en/workshop-feedback.js'
import { workshopsInEnglish } from './en/workshops.js'
import { auditInSpanish } from './es/audit.js'
import { chartsInSpanish } from './es/charts.js'
import { deskEs } from './es/desk.js'
import { dossiersInSpanish } from './es/dossiers.js'
import { embedEs } from './es/embed.js'
import { fieldsInSpanish } from './es/fields.js'
import { indicatorsInSpanish } from './es/indicators.js'
import { needsInSpanish } from './es/needs.js'
import { notificationsEs } from './es/notifications.js'
import { pagesInSpanish } from './es/pages.js'
import { reasonsEs } from './es/reasons.js'
import { reportsInSpanish } from './es/reports.js'
import { es } from './es/site.js'
import { surveysInSpanish } from './es/surveys.js'
import { triageInSpanish } from './es/triage.js'
import { workshopFeedbackInSpanish } from './es/workshop-feedback.js'
import { workshopsInSpanish } from './es/workshops.js'
import { auditInFrench } from './fr/audit.js'
import { chartsInFrench } from './fr/charts.js'
import { deskFr } from './fr/desk.js'
import { dossiersInFrench } from './fr/dossiers.js'
import { embedFr } from './fr/embed.js'
import { fieldsInFrench } from './fr/fields.js'
import { indicatorsInFrench } from './fr/indicators.js'
import { needsInFrench } from './fr/needs.js'
import { notificationsFr } from './fr/notifications.js'
import { pagesInFrench } from './fr/pages.js'
import { reasonsFr } from './fr/reasons.js'
import { reportsInFrench } from './fr/reports.js'
import { fr } from './fr/site.js'
import { surveysInFrench } from './fr/surveys.js'
import { triageInFrench } from './fr/triage.js'
import { workshopFeedbackInFrench } from './fr/workshop-feedback.js'
import { workshopsInFrench } from './fr/workshops.js'
import type { DeskKey, EmbedKey, NotificationKey, ReasonKey, SiteKey } from './keys.js'

export type MessageKey =
  | SiteKey
  | DeskKey
  | EmbedKey
  | NotificationKey
  | ReasonKey
  | keyof typeof needsInEnglish
  | keyof typeof pagesInEnglish
  | keyof typeof dossiersInEnglish
  | keyof typeof surveysInEnglish
  | keyof typeof indicatorsInEnglish
  | keyof typeof chartsInEnglish
  | keyof typeof reportsInEnglish
  | keyof typeof workshopsInEnglish
  | keyof typeof workshopFeedbackInEnglish
  | keyof typeof auditInEnglish
  | keyof typeof fieldsInEnglish
  | keyof typeof triageInEnglish
export type MessageValues = Readonly<Record<string, string | number>>

/** Every sentence that people read, in ICU notation, by language. English says which there are. */
export const messages: Readonly<Record<InterfaceLanguage, Readonly<Record<MessageKey, string>>>> = {
  en: {
    ...en,
    ...needsInEnglish,
    ...deskEn,
    ...embedEn,
    ...notificationsEn,
    ...pagesInEnglish,
    ...reasonsEn,
    ...surveysInEnglish,
    ...dossiersInEnglish,
    ...indicatorsInEnglish,
    ...chartsInEnglish,
    ...reportsInEnglish,
    ...workshopsInEnglish,
    ...workshopFeedbackInEnglish,
    ...auditInEnglish,
    ...fieldsInEnglish,
    ...triageInEnglish,
  },
  fr: {
    ...fr,
    ...needsInFrench,
    ...deskFr,
    ...embedFr,
    ...notificationsFr,
    ...pagesInFrench,
    ...reasonsFr,
    ...surveysInFrench,
    ...dossiersInFrench,
    ...indicatorsInFrench,
    ...chartsInFrench,
    ...reportsInFrench,
    ...workshopsInFrench,
    ...workshopFeedbackInFrench,
    ...auditInFrench,
    ...fieldsInFrench,
    ...triageInFrench,
  },
  es: {
    ...es,
    ...needsInSpanish,
    ...deskEs,
    ...embedEs,
    ...notificationsEs,
    ...pagesInSpanish,
    ...reasonsEs,
    ...surveysInSpanish,
    ...dossiersInSpanish,
    ...indicatorsInSpanish,
    ...chartsInSpanish,
    ...reportsInSpanish,
    ...workshopsInSpanish,
    ...workshopFeedbackInSpanish,
    ...auditInSpanish,
    ...fieldsInSpanish,
    ...triageInSpanish,
  },
}

/** How dates and numbers are written: British usage goes with the British spelling of the English pages. */
export const localeOf: Readonly<Record<InterfaceLanguage, string>> = { en: 'en-GB', fr: 'fr', es: 'es' }

const compiled = new Map<string, IntlMessageFormat>()
let wording: Wording = {}

/** Makes this process speak of one domain, as its pack words it: a service is about one domain. */
export function useWording(given: Wording): void {
  if (JSON.stringify(given) === JSON.stringify(wording)) return
  wording = given
  compiled.clear()
}

/** A message as the domain words it, in ICU notation. */
export function messageIn(language: InterfaceLanguage, key: MessageKey): string {
  return wording[language]?.[key] ?? messages[language][key]
}

/** A sentence with its values filled in. @throws when a value that it names is missing */
export function translate(language: InterfaceLanguage, key: MessageKey, values?: MessageValues): string {
  const name = `${language} ${key}`
  const format =
    compiled.get(name) ??
    new IntlMessageFormat(messageIn(language, key), localeOf[language], undefined, { ignoreTag: true })
  compiled.set(name, format)
  return format.format(values) as string
}
