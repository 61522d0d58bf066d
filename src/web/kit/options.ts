import type { Member } from '../../domain/index.js'
import type { Option } from './field.js'
import type { Reader } from './reader.js'

type Names = Member['name']

/** What has a name in every language, as choices in the order of the reader's alphabet. */
export function namedOptions(
  records: Iterable<{ readonly id: string; readonly name: Names }>,
  { language, compare }: Reader,
): Option[] {
  return [...records]
    .map(({ id, name }) => ({ value: id, label: name[language] }))
    .sort((left, right) => compare(left.label, right.label))
}

/** Members as choices; the first one is nobody. */
export function memberOptions(members: Iterable<Member>, none: string, reader: Reader): Option[] {
  const records = [...members].map(({ code, name }) => ({ id: code, name }))
  return [{ value: '', label: none }, ...namedOptions(records, reader)]
}
