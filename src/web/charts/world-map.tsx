import { type CaseStudy, type Catalogue, membersWithExperience, regionName } from '../../domain/index.js'
import { dotMap } from '../../platform/drawing/index.js'
import type { Reader } from '../kit/reader.js'
import type { Chart } from './chart.js'

/** Whether there is anything to place on a map: members of some domains are no places. */
export function hasMap({ members }: Catalogue): boolean {
  return [...members.values()].some(({ position }) => position !== null)
}

/**
 * Every member is a dot, whose area grows with its case studies: half of the members are too small to be seen as a
 * coloured country, and a large country is not more of an example than a small one.
 */
export function worldMap(
  studies: readonly CaseStudy[],
  catalogue: Catalogue,
  reader: Reader,
  question?: string,
): Chart {
  const { t, to, language, compare } = reader
  const counts = new Map<string, number>()
  for (const code of studies.flatMap(membersWithExperience)) counts.set(code, (counts.get(code) ?? 0) + 1)
  const members = [...catalogue.members.values()]
  const dots = members.map((member) => ({ member, count: counts.get(member.code) ?? 0 }))
  const placed = dots.flatMap(({ member, count }) =>
    member.position ? [{ member, count, position: member.position }] : [],
  )
  const finding = t('map.finding', { count: counts.size, all: members.length })
  return {
    name: 'world',
    title: question ? `${question}: ${finding}` : finding,
    source: t('map.source', { count: studies.length }),
    ...dotMap(
      placed
        .filter(({ count }) => count > 0)
        .map(({ member, count, position }) => ({
          key: member.code,
          position,
          label: member.name[language],
          count,
          href: to('members', member.code),
        })),
      placed.filter(({ count }) => count === 0).map(({ position }) => position),
    ),
    table: {
      columns: [t('map.member'), t('facet.region'), t('chart.cases')],
      rows: dots
        .filter(({ count }) => count > 0)
        .sort(
          (left, right) => right.count - left.count || compare(left.member.name[language], right.member.name[language]),
        )
        .map(({ member, count }) => ({
          cells: [member.name[language], regionName(member, catalogue, language), count],
          href: to('members', member.code),
        })),
    },
  }
}
