import {
  interfaceLanguages,
  type Maturity,
  matchState,
  maturity,
  type NeedStatus,
  type NeedVisibility,
  needStatus,
  needVisibility,
  rejectionReason,
} from '../../domain/index.js'
import { textIn } from '../../features/catalogue/index.js'
import { keyRole, personRole } from '../../features/people/index.js'
import { type MessageKey, messages } from '../../messages/translate.js'
import type { Reader } from '../kit/reader.js'
import type { Visit } from '../kit/visit.js'
import { memberName, moment } from './names.js'

type MatchState = (typeof matchState)['options'][number]
type RejectionReason = (typeof rejectionReason)['options'][number]
type KeyRole = (typeof keyRole)['options'][number]

type FieldName = MessageKey extends infer Key ? (Key extends `field.${infer Name}` ? Name : never) : never

/**
 * What people call a field, by its path in a record or a table: `texts.en.problem` and `problem_en` are both the problem
 * in English. A field without a name of its own keeps that of the record.
 */
export function fieldInWords(path: string, { t, languageName }: Reader): string {
  const parts = path.split(/[._]/)
  const language = interfaceLanguages.find((one) => parts.includes(one))
  const name = [path, ...parts.toReversed()].find(isNamedField)
  const field = name ? t(`field.${name}`) : path
  return language ? t('field.inLanguage', { field, language: languageName(language) }) : field
}

/** Whether people have a word for a field. */
export function isNamedField(name: string): name is FieldName {
  return `field.${name}` in messages.en
}

/** Characters of a text that is shown among others. */
const longest = 200

/** What a field holds, with the names of what its ids stand for. @param field its name, which says what a word in it means */
export function valueInWords(value: unknown, visit: Visit, field = ''): string {
  if (value === null || value === undefined || value === '') return '–'
  if (Array.isArray(value)) return value.map((one) => valueInWords(one, visit, field)).join(', ') || '–'
  if (typeof value === 'object') {
    return Object.entries(value)
      .filter(([, one]) => one !== null)
      .map(([name, one]) => valueInWords(one, visit, name))
      .join(' · ')
  }
  if (typeof value === 'number') return field === 'year' ? String(value) : visit.reader.number(value)
  if (typeof value === 'boolean') return visit.reader.t(value ? 'desk.yes' : 'desk.no')
  const text = wordOf(String(value), field, visit)
  return text.length > longest ? `${text.slice(0, longest).toWellFormed()} …` : text
}

const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d/

function wordOf(value: string, field: string, { engine, reader }: Visit): string {
  const { technologies, processAreas, members, caseStudies } = engine.catalogue
  if (members.has(value)) return memberName(value, engine, reader)
  const named = technologies.get(value) ?? processAreas.get(value)
  if (named) return named.name[reader.language]
  const study = caseStudies.get(value)
  if (study) return textIn(study, reader.language).text.title
  if (time.test(value)) return moment(value)
  const word = words.find(([name, values]) => name === field && values.safeParse(value).success)
  return word ? word[2](value, reader) : value
}

interface Choices {
  safeParse(value: string): { readonly success: boolean }
}

/** Fields whose values are words of the code, with the messages that stand for them. */
const words: readonly (readonly [field: string, values: Choices, say: (value: string, reader: Reader) => string])[] = [
  ['maturity', maturity, (value, { t }) => t(`maturity.${value as Maturity}`)],
  ['state', matchState, (value, { t }) => t(`desk.state.${value as MatchState}`)],
  ['status', needStatus, (value, { t }) => t(`desk.status.${value as NeedStatus}`)],
  ['visibility', needVisibility, (value, { t }) => t(`desk.visibility.${value as NeedVisibility}`)],
  ['reason', rejectionReason, (value, { t }) => t(`desk.reason.${value as RejectionReason}`)],
  ['role', keyRole, (value, { t }) => t(`desk.role.${value as KeyRole}`)],
  ['role', personRole, (value, { t }) => t(`desk.role.${value as KeyRole}`)],
]
