import { interfaceLanguages, matchState, maturity } from '../../domain/index.js'
import { type MessageKey, messages } from '../../messages/translate.js'
import type { Reader } from '../kit/reader.js'
import type { Visit } from '../kit/visit.js'
import { memberName, moment } from './names.js'

type FieldName = MessageKey extends infer Key ? (Key extends `field.${infer Name}` ? Name : never) : never

/**
 * What people call a field, by its path in a record or a table: `texts.en.problem` and `problem_en` are both the problem
 * in English. A field without a name of its own keeps that of the record.
 */
export function fieldInWords(path: string, { t, languageName }: Reader): string {
  const parts = path.split(/[._]/)
  const language = interfaceLanguages.find((one) => parts.includes(one))
  const name = [path, ...parts.toReversed()].find(isField)
  const field = name ? t(`field.${name}`) : path
  return language ? t('field.inLanguage', { field, language: languageName(language) }) : field
}

function isField(name: string): name is FieldName {
  return `field.${name}` in messages.en
}

/** What a field holds, with the names of what its ids stand for. */
export function valueInWords(value: unknown, visit: Visit): string {
  if (value === null || value === undefined || value === '') return '–'
  if (Array.isArray(value)) return value.map((one) => valueInWords(one, visit)).join(', ') || '–'
  if (typeof value === 'object') {
    return Object.values(value)
      .filter((one) => one !== null)
      .map((one) => valueInWords(one, visit))
      .join(' · ')
  }
  if (typeof value === 'number') return visit.reader.number(value)
  if (typeof value === 'boolean') return visit.reader.t(value ? 'desk.yes' : 'desk.no')
  return nameOf(String(value), visit)
}

const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d/

function nameOf(value: string, { engine, reader }: Visit): string {
  const { technologies, processAreas, members } = engine.catalogue
  if (members.has(value)) return memberName(value, engine, reader)
  const named = technologies.get(value) ?? processAreas.get(value)
  if (named) return named.name[reader.language]
  if (time.test(value)) return moment(value)
  const stage = maturity.safeParse(value)
  if (stage.success) return reader.t(`maturity.${stage.data}`)
  const state = matchState.safeParse(value)
  return state.success ? reader.t(`desk.state.${state.data}`) : value
}
