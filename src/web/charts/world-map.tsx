import { type CaseStudy, type Catalogue, membersWithExperience, regionName } from '../../domain/index.js'
import { type Dot, dotMap, dotRadius, placeOf, worldHeight, worldWidth } from '../../platform/drawing/index.js'
import { assetAddress } from '../kit/assets.js'
import type { Reader } from '../kit/reader.js'
import type { Chart, LegendItem } from './chart.js'
import { oncePer } from './once-per.js'
import { allShown, recordsAt, type Shown } from './shown.js'
import { titleOf } from './title-of.js'
import { type View, viewOn, wholeView } from './view.js'

/** Whether there is anything to place on a map: members of some domains are no places. */
export function hasMap({ members }: Catalogue): boolean {
  return [...members.values()].some(({ position }) => position !== null)
}

interface Options {
  /** What the map answers, before its finding. */
  readonly question?: string
  /** What the case studies have in common, so that a dot leads to them alone. */
  readonly shown?: Shown
  /** Where the dot of a member leads to, where that is not the list of its case studies. */
  readonly hrefOf?: (code: string) => string
  readonly view?: View
}

/**
 * Every member is a dot, whose area grows with its case studies: half of the members are too small to be seen as a
 * coloured country, and a large country is not more of an example than a small one.
 */
export function worldMap(
  studies: readonly CaseStudy[],
  catalogue: Catalogue,
  reader: Reader,
  { question, shown = allShown, hrefOf, view = wholeView }: Options = {},
): Chart {
  const { t, language, compare, number } = reader
  const recordsOf = hrefOf ?? ((code: string) => recordsAt(reader, shown, { member: code }))
  const counts = countByMember(studies)
  const members = [...catalogue.members.values()]
  const counted = members.map((member) => ({ member, count: counts.get(member.code) ?? 0 }))
  const placed = counted.flatMap(({ member, count }) =>
    member.position ? [{ member, count, position: member.position }] : [],
  )
  const dots = placed
    .filter(({ count }) => count > 0)
    .map(
      ({ member, count, position }): Dot => ({
        key: member.code,
        position,
        label: member.name[language],
        count,
        said: `${member.name[language]}\n${t('technologies.cases', { count, number: number(count) })}`,
        href: recordsOf(member.code),
      }),
    )
  const others = placed
    .filter(({ count }) => count === 0)
    .map(({ member, position }) => ({ ...position, said: `${member.name[language]}\n${t('chart.noCase')}` }))
  const finding = findingOf(counted, catalogue, { reader, region: shown.region })
  const drawn = (look: Parameters<typeof dotMap>[2]) => dotMap(dots, others, look).drawing
  return {
    name: 'world',
    title: titleOf(finding, question, reader),
    source: t('map.sourceOnPage', { count: studies.length }),
    width: worldWidth,
    height: worldHeight,
    get drawing() {
      return drawn({})
    },
    get onPage() {
      // The outline of all land is a file of its own, which a browser keeps for all maps.
      const land = <use href={`${assetAddress('land.svg')}#land`} class="land" />
      return drawn({ land, zoom: view.zoom })
    },
    view,
    legend: sizesOf(dots, reader),
    table: {
      columns: [t('map.member'), t('facet.region'), t('chart.cases')],
      rows: counted
        .filter(({ count }) => count > 0)
        .sort(
          (left, right) => right.count - left.count || compare(left.member.name[language], right.member.name[language]),
        )
        .map(({ member, count }) => ({
          cells: [member.name[language], regionName(member, catalogue, language), count],
          href: recordsOf(member.code),
        })),
    },
  }
}

const countByMember = oncePer((studies: readonly CaseStudy[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const study of studies) {
    for (const code of membersWithExperience(study)) counts.set(code, (counts.get(code) ?? 0) + 1)
  }
  return counts
})

/** The part of the map where the members of a region are. */
export function viewOfRegion(region: string, { members }: Catalogue): View {
  const places = [...members.values()].flatMap((member) =>
    member.region === region && member.position ? [placeOf(member.position)] : [],
  )
  return viewOn(places, { width: worldWidth, height: worldHeight })
}

type Counted = readonly { readonly member: { readonly region: string }; readonly count: number }[]

function findingOf(
  counted: Counted,
  catalogue: Catalogue,
  { reader, region }: { reader: Reader; region: string },
): string {
  const { t, language } = reader
  const named = catalogue.regions.get(region)
  if (named) {
    const own = counted.filter(({ member }) => member.region === region)
    const count = own.filter((one) => one.count > 0).length
    return t('map.findingRegion', { count, all: own.length, region: named.name[language] })
  }
  const having = counted.filter(({ count }) => count > 0)
  const byRegion = new Map<string, number>()
  for (const { member } of having) byRegion.set(member.region, (byRegion.get(member.region) ?? 0) + 1)
  const [first, second] = [...byRegion].sort(([, one], [, other]) => other - one)
  const values = { count: having.length, all: counted.length }
  if (!first || first[1] === second?.[1] || byRegion.size === 1) return t('map.finding', values)
  return t('map.findingMost', {
    ...values,
    region: catalogue.regions.get(first[0])?.name[language] ?? first[0],
    most: first[1],
  })
}

/** Dots of three sizes with their numbers, and the one for none. */
function sizesOf(dots: readonly Dot[], { t, number }: Reader): LegendItem[] {
  const most = Math.max(0, ...dots.map(({ count }) => count))
  const sizes = [...new Set([1, Math.ceil(most / 3), most])].filter((count) => count > 0)
  const radius = dotRadius(dots)
  return [
    ...sizes.map((count) => ({
      label: t('technologies.cases', { count, number: number(count) }),
      sign: <circle cx={10} cy={10} r={radius(count)} class="some" />,
    })),
    { label: t('chart.noCase'), sign: <circle cx={10} cy={10} r={2.5} class="none" /> },
  ]
}
