import { type Catalogue, interfaceLanguageFor } from '../../domain/index.js'
import { stems } from '../../platform/text/index.js'

type Named = Pick<Catalogue, 'technologies' | 'processAreas' | 'terms' | 'members' | 'regions'>

/**
 * Whether a term is in a name of the catalogue already: of a technology (with its aliases and tags), a process area or a
 * term; or names a member, a region, a month or a day, which is no technology.
 * @param language of the texts whose terms are asked about
 * @returns a function of the stems of a term, a space between two
 */
export function knownNames(catalogue: Named, language: string): (key: string) => boolean {
  const languages = [...new Set([interfaceLanguageFor(language), 'en' as const])]
  const names = languages.flatMap((one) => [
    ...[...catalogue.technologies.values()].flatMap(({ name, aliases, tags }) => [name[one], ...aliases[one], ...tags]),
    ...[...catalogue.processAreas.values()].flatMap(({ name, tags }) => [name[one], ...tags]),
    ...catalogue.terms.flatMap((term) => [term[one].short ?? [], term[one].long ?? []].flat()),
  ])
  const places = languages.flatMap((one) =>
    [...catalogue.members.values(), ...catalogue.regions.values()].map(({ name }) => name[one]),
  )
  const stemmed = [...names, ...namesOfTime(language)].map((name) => stems(name.replaceAll('-', ' '), language))
  const known = new Set(
    stemmed.flatMap((words) => [...words, ...words.slice(1).map((word, index) => `${words[index]} ${word}`)]),
  )
  const ofPlaces = new Set(places.flatMap((name) => stems(name, language)))
  return (key) => known.has(key) || key.split(' ').some((word) => ofPlaces.has(word))
}

/** The months and the days of the week. */
function namesOfTime(language: string): string[] {
  const nameOf = (date: Date, part: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(language, { ...part, timeZone: 'UTC' }).format(date)
  return [
    ...Array.from({ length: 12 }, (_, month) => nameOf(new Date(Date.UTC(2024, month, 1)), { month: 'long' })),
    ...Array.from({ length: 7 }, (_, day) => nameOf(new Date(Date.UTC(2024, 0, 1 + day)), { weekday: 'long' })),
  ]
}
