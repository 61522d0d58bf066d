import type { Catalogue } from '../catalogue/index.js'
import { type InterfaceLanguage, interfaceLanguageFor } from '../domain/index.js'
import { type EncodedNeed, stems } from '../search/index.js'

/** What a need calls by name. */
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
    // Tags are the plain English words for it.
    ...(language === 'en' ? tags.map((tag) => tag.replaceAll('-', ' ')) : []),
  ])
  const areaNames = stemmed(processAreas, ({ name }, language) => [name[language]])
  return (need) => {
    const languages = [...new Set([interfaceLanguageFor(need.language), 'en' as const])]
    const texts = languages.map((language) => [language, ` ${stems(need.text, language).join(' ')} `] as const)
    const found = (names: StemmedNames) =>
      new Set(
        [...names.entries()]
          .filter(([, phrases]) =>
            texts.some(([language, text]) => phrases[language].some((phrase) => text.includes(phrase))),
          )
          .map(([id]) => id),
      )
    return { technologies: found(technologyNames), processAreas: found(areaNames) }
  }
}

/** Phrases of stems, with a space on either side, by id and language. */
type StemmedNames = ReadonlyMap<string, Readonly<Record<InterfaceLanguage, readonly string[]>>>

function stemmed<T>(
  items: ReadonlyMap<string, T>,
  namesOf: (item: T, language: InterfaceLanguage) => readonly string[],
): StemmedNames {
  const phrasesOf = (item: T, language: InterfaceLanguage) =>
    namesOf(item, language)
      .map((name) => stems(name, language).join(' '))
      .filter((phrase) => phrase !== '')
      .map((phrase) => ` ${phrase} `)
  return new Map(
    [...items].map(([id, item]) => [
      id,
      { en: phrasesOf(item, 'en'), fr: phrasesOf(item, 'fr'), es: phrasesOf(item, 'es') },
    ]),
  )
}
