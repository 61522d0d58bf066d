import type { MessageKey, MessageValues } from '../../../messages/translate.js'
import type { Reader } from '../../kit/reader.js'

/**
 * What imports say of files, in the English of the API, with the message that says the same to people. Values are named
 * by the groups.
 */
const said: readonly (readonly [RegExp, MessageKey])[] = [
  [/^is missing$/, 'desk.import.said.missing'],
  [/^must be a number$/, 'desk.import.said.number'],
  [/^must be a whole number$/, 'desk.import.said.wholeNumber'],
  [/^must be true or false$/, 'desk.import.said.trueOrFalse'],
  [/^must be one of: (?<values>.+)$/, 'desk.import.said.oneOf'],
  [/^must be an address on the web, such as (?<example>\S+)$/, 'desk.import.said.address'],
  [/^must be a date, such as (?<example>\S+)$/, 'desk.import.said.date'],
  [/^must not be empty$/, 'desk.import.said.empty'],
  [/^must name at least one$/, 'desk.import.said.atLeastOne'],
  [/^must not contain duplicates$/, 'desk.import.said.duplicates'],
  [/^must have a text in at least one language$/, 'desk.import.said.noText'],
  [/^"(?<value>.*)" does not exist$/, 'desk.import.said.unknown'],
  [/^"(?<value>.*)" is already used in line (?<line>\d+)$/, 'desk.import.said.used'],
  [/^"(?<value>.*)" is a tag of "(?<owner>.*)" already$/, 'desk.import.said.tag'],
  [/^differs from line (?<line>\d+)$/, 'desk.import.said.differs'],
  [/^is an unknown field$/, 'desk.import.said.unknownField'],
  [/^must be lower-case letters, digits and hyphens$/, 'desk.import.said.id'],
  [/^Invalid |^Too |^Unrecognized |^Expected /, 'desk.import.said.kind'],
  [/^must have at most (?<most>\d+) characters$/, 'desk.import.said.tooLong'],
  [/^must be given in at least one language$/, 'desk.import.said.noText'],
  [/^contains no /, 'desk.import.said.nothing'],
  [/^starts as a JSON array/, 'desk.import.said.array'],
  [/looks like CSV/, 'desk.import.said.looksLikeCsv'],
  [/^is not valid JSON|^is not JSON/, 'desk.import.said.json'],
  [/^is not in UTF-8/, 'desk.import.said.utf8'],
  [/^is not a workbook/, 'desk.import.said.workbook'],
  [/^is not valid CSV$/, 'desk.import.said.csv'],
  [/^has more than (?<most>\d+) rows/, 'desk.import.said.rows'],
  [/^has a cell in column (?<column>\d+), which has no name$/, 'desk.import.said.nameless'],
]

/** An id as it should be, where a message asks for one. */
const example = 'gh-cargo-tracking'

/** The same in the language of the reader, never in that of a parser. */
export function inReadersWords(message: string, { t }: Reader): string {
  for (const [pattern, key] of said) {
    const found = pattern.exec(message)
    if (found) return t(key, { example, ...(found.groups as MessageValues | undefined) })
  }
  return t('desk.import.said.other')
}
