import type { AuditEntry } from '../../../features/audit/index.js'
import { type MessageKey, messages } from '../../../messages/translate.js'
import type { Reader } from '../../kit/reader.js'
import type { Visit } from '../../kit/visit.js'
import { fieldInWords, isNamedField, valueInWords } from '../field-words.js'

type Named<Prefix extends string> = MessageKey extends infer Key
  ? Key extends `${Prefix}.${infer Name}`
    ? Name
    : never
  : never

/** Names of actions and kinds of things as the keys of their messages are written. */
const keyName = (text: string) => text.replaceAll(' ', '-')

function isAction(name: string): name is Named<'audit.act'> {
  return `audit.act.${name}` in messages.en
}

function isEntity(name: string): name is Named<'audit.entity'> {
  return `audit.entity.${name}` in messages.en
}

/** What was done; an action that has no words yet keeps its own. */
export function actionInWords(action: string, { t }: Reader): string {
  const name = keyName(action)
  return isAction(name) ? t(`audit.act.${name}`) : action
}

/** What kind of thing an entry is about. */
export function entityInWords(entity: string, { t }: Reader): string {
  const name = keyName(entity)
  return isEntity(name) ? t(`audit.entity.${name}`) : entity
}

const prefix = (start: string) =>
  Object.keys(messages.en)
    .filter((key) => key.startsWith(start))
    .map((key) => key.slice(start.length).replaceAll(/-(?!in)/g, ' '))

/** The actions and the kinds of things that the audit may hold, as it writes them. */
export const everyAction: readonly string[] = prefix('audit.act.').map((name) =>
  // These are written with hyphens.
  /^(sign|signed|feed) /.test(name) ? name.replaceAll(' ', '-') : name,
)
export const everyEntity: readonly string[] = prefix('audit.entity.')

/** What is different after, field by field, without what only counts versions. */
export function changesInWords({ before, after }: AuditEntry, visit: Visit): string[] {
  const { reader } = visit
  const [old, now] = [fieldsOf(before), fieldsOf(after)]
  return [...new Set([...Object.keys(old), ...Object.keys(now)])]
    .filter((name) => isNamedField(name) && JSON.stringify(old[name]) !== JSON.stringify(now[name]))
    .map((name) => {
      const field = fieldInWords(name, reader)
      const [was, is] = [valueInWords(old[name], visit, name), valueInWords(now[name], visit, name)]
      return before === null || was === '–'
        ? reader.t('audit.set', { field, after: is })
        : reader.t('audit.change', { field, before: was, after: is })
    })
    .filter((change) => !change.endsWith('–'))
}

function fieldsOf(json: string | null): Record<string, unknown> {
  const value: unknown = json === null ? null : JSON.parse(json)
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}
