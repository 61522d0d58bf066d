import { type CaseStudy, type Catalogue, membersWithExperience, regionName } from '../../domain/index.js'
import type { Reader } from '../kit/reader.js'
import type { Chart } from './chart.js'
import { landPath, placeOf, worldHeight, worldWidth } from './world.js'

const leastRadius = 3
const mostRadius = 10
/** Where nobody has more than a few case studies, one is still no large dot. */
const leastScale = 5

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
  const most = Math.max(leastScale, ...counts.values())
  const members = [...catalogue.members.values()]
  const dots = members
    .map((member) => ({ member, count: counts.get(member.code) ?? 0 }))
    // Large dots first, so that they do not hide small ones.
    .sort((left, right) => right.count - left.count || (left.member.code < right.member.code ? -1 : 1))
  const placed = dots.flatMap(({ member, count }) =>
    member.position ? [{ member, count, place: placeOf(member.position) }] : [],
  )
  const finding = t('map.finding', { count: counts.size, all: members.length })
  return {
    name: 'world',
    title: question ? `${question}: ${finding}` : finding,
    source: t('map.source', { count: studies.length }),
    width: worldWidth,
    height: worldHeight,
    drawing: (
      <>
        <path d={landPath} class="land" />
        {placed
          .filter(({ count }) => count === 0)
          .map(({ member, place: [cx, cy] }) => {
            return <circle key={member.code} cx={cx} cy={cy} r={1.5} class="none" />
          })}
        {placed
          .filter(({ count }) => count > 0)
          .map(({ member, count, place: [cx, cy] }) => {
            const label = `${member.name[language]}: ${count}`
            const radius = Math.max(leastRadius, mostRadius * Math.sqrt(count / most))
            return (
              <a key={member.code} href={to('members', member.code)} aria-label={label} tabIndex={-1}>
                <title>{label}</title>
                <circle cx={cx} cy={cy} r={Math.round(radius * 10) / 10} class="some" />
              </a>
            )
          })}
      </>
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
