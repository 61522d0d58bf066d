import type { CaseStudy, Catalogue } from '../../../domain/index.js'
import type { CaseGroup, PlacedStudy } from '../../../features/insights/index.js'
import type { Reader } from '../../kit/reader.js'

/** A group of case studies that lie together on the map, under the name it has in an address and for readers. */
export interface NamedGroup {
  readonly key: string
  /** From 1: it says the colour too. */
  readonly number: number
  readonly name: string
  /** Those that are shown. */
  readonly studies: readonly PlacedStudy[]
  readonly middle: readonly [x: number, y: number]
  /** Where all its case studies are, shown or not. */
  readonly all: readonly PlacedStudy[]
}

/** @param isShown whether a case study passes the filters */
export function namedGroups(
  groups: readonly CaseGroup[],
  { technologies, processAreas }: Catalogue,
  { t, language }: Reader,
  isShown: (study: CaseStudy) => boolean,
): NamedGroup[] {
  return groups.map(({ theme, studies }, index) => {
    const record = theme && (theme.kind === 'technology' ? technologies : processAreas).get(theme.id)
    return {
      key: theme ? `${theme.kind}.${theme.id}` : `other.${index + 1}`,
      number: index + 1,
      name: record?.name[language] ?? t('meaning.various'),
      studies: studies.filter(({ study }) => isShown(study)),
      middle: middleOf(studies.map(({ place }) => place)),
      all: studies,
    }
  })
}

function middleOf(places: readonly (readonly [number, number])[]): [number, number] {
  const middle = (values: readonly number[]) =>
    [...values].sort((left, right) => left - right)[Math.floor(values.length / 2)] ?? 0
  return [middle(places.map(([x]) => x)), middle(places.map(([, y]) => y))]
}
