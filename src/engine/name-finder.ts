import { type Catalogue, type InterfaceLanguage, interfaceLanguageFor } from '../domain/index.js'
import { allStems } from '../platform/text/index.js'
import type { EncodedNeed } from '../ranking/index.js'

/** The technologies and process areas that a need names. */
export interface Named {
  readonly technologies: ReadonlySet<string>
  readonly processAreas: ReadonlySet<string>
}

/** Finds the technologies and process areas that a need names, by name or alias, in its own language or in English. */
export type NameFinder = (need: Pick<EncodedNeed, 'text' | 'language'>) => Named

export function nameFinder({ technologies, processAreas }: Catalogue): NameFinder {
  const technologyNames = stemmed(technologies, ({ name, aliases, tags }, language) => [
    name[language],
    ...aliases[language],
    // Tags are plain English words for it.
    ...(language === 'en' ? tags.map((tag) => tag.replaceAll('-', ' ')) : []),
  ])
  const areaNames = stemmed(processAreas, ({ name }, language) => [name[language]])
  return (need) => {
    const languages = [...new Set([interfaceLanguageFor(need.language), 'en' as const])]
    const texts = languages.map((language) => [language, phraseOf(need.text, language)] as const)
    const words = new Set(need.text.match(/[\p{L}\p{N}]+/gu))
    const found = (names: NamesById) =>
      new Set(
        [...names]
          .filter(([, byLanguage]) =>
            texts.some(([language, text]) =>
              byLanguage[language].some(({ acronym, phrase }) =>
                acronym === undefined ? text.includes(phrase) : words.has(acronym),
              ),
            ),
          )
          .map(([id]) => id),
      )
    return { technologies: found(technologyNames), processAreas: found(areaNames) }
  }
}

/** Whether two catalogues have the same names to find. */
export function isNamedAlike(one: Catalogue, other: Catalogue): boolean {
  return one.technologies === other.technologies && one.processAreas === other.processAreas
}

/** An acronym must be in capitals in the text: "ENS" is not "en", and "API" not "api". */
interface Name {
  readonly acronym: string | undefined
  readonly phrase: string
}

type NamesById = ReadonlyMap<string, Readonly<Record<InterfaceLanguage, readonly Name[]>>>

/** Stems with a space on both sides, so that only whole words match. */
function phraseOf(text: string, language: string): string {
  return ` ${allStems(text, language).join(' ')} `
}

function stemmed<T>(
  items: ReadonlyMap<string, T>,
  namesOf: (item: T, language: InterfaceLanguage) => readonly string[],
): NamesById {
  const inLanguage = (item: T, language: InterfaceLanguage): Name[] =>
    namesOf(item, language).flatMap((name) => {
      const phrase = phraseOf(name, language)
      return phrase.trim() === '' ? [] : [{ acronym: /^[\p{Lu}\p{N}]{2,}$/u.test(name) ? name : undefined, phrase }]
    })
  return new Map(
    [...items].map(([id, item]) => [
      id,
      { en: inLanguage(item, 'en'), fr: inLanguage(item, 'fr'), es: inLanguage(item, 'es') },
    ]),
  )
}
