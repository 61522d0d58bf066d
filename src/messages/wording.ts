import { IntlMessageFormat } from 'intl-messageformat'
import { type FieldError, type InterfaceLanguage, interfaceLanguages, type Wording } from '../domain/index.js'
import { localeOf, type MessageKey, messages } from './translate.js'

/** What is wrong with the wording of a domain: messages that do not exist, or that cannot be filled in. */
export function wordingErrors(wording: Wording): FieldError[] {
  return interfaceLanguages.flatMap((language) =>
    Object.entries(wording[language] ?? {}).flatMap(([key, text]) => {
      const message = errorOf(language, key, text)
      return message === undefined ? [] : [{ path: `${language}.${key}`, message }]
    }),
  )
}

function errorOf(language: InterfaceLanguage, key: string, text: string): string | undefined {
  if (!Object.hasOwn(messages[language], key)) return 'is no message of the service'
  const known = namesIn(language, messages[language][key as MessageKey])!
  const used = namesIn(language, text)
  if (used === undefined) return 'is not in ICU notation'
  const unknown = [...used].filter((name) => !known.has(name))
  return unknown.length > 0 ? `names a value that this message does not get: ${unknown.join(', ')}` : undefined
}

/** The names of the values in a message; `undefined` when it cannot be parsed. */
function namesIn(language: InterfaceLanguage, text: string): Set<string> | undefined {
  try {
    const names = new Set<string>()
    collectNames(new IntlMessageFormat(text, localeOf[language], undefined, { ignoreTag: true }).getAst(), names)
    return names
  } catch {
    // The parser has no other way to say that a text is not in its notation.
    return undefined
  }
}

/** Literals and `#` have no name. */
const argumentTypes = new Set([1, 2, 3, 4, 5, 6])

type Element = ReturnType<IntlMessageFormat['getAst']>[number]

function collectNames(elements: readonly Element[], names: Set<string>): void {
  for (const element of elements) {
    if (argumentTypes.has(element.type)) names.add((element as { value: string }).value)
    if ('options' in element && element.options) {
      for (const { value } of Object.values(element.options) as { value: Element[] }[]) collectNames(value, names)
    }
  }
}
