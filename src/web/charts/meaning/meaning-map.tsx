import type { VNode } from 'preact'
import type { Catalogue } from '../../../domain/index.js'
import type { Snapshot } from '../../../engine/index.js'
import { summarise } from '../../../features/catalogue/index.js'
import { mapCaseStudies, type PlacedStudy, plane } from '../../../features/insights/index.js'
import { placedAt } from '../../../platform/drawing/index.js'
import { evenly } from '../../../ranking/index.js'
import type { Reader } from '../../kit/reader.js'
import type { Chart } from '../chart.js'
import { allShown, type Shown, shownPairs, studiesOf, withQuery } from '../shown.js'
import { type View, wholeView } from '../view.js'
import { type GroupLabel, GroupName, labelsOf } from './group-names.js'
import { type NamedGroup, namedGroups } from './named-groups.js'

/** Case studies that are drawn one by one at most: each brings its title to the page. */
const mostDrawn = 400
const radius = 5

interface Options {
  readonly shown?: Shown
  readonly view?: View
  /** The group that is brought out. */
  readonly group?: string
  /** Whether each group is one sign: on a page with other charts. */
  readonly inGroups?: boolean
}

export interface MeaningMap extends Chart {
  readonly groups: readonly NamedGroup[]
}

/** Case studies by meaning: what is alike lies together; where nothing lies, nothing is known. */
export async function meaningMap(
  snapshot: Pick<Snapshot, 'catalogue' | 'search'>,
  reader: Reader,
  { shown = allShown, view = wholeView, group: asked = '', inGroups = false }: Options = {},
): Promise<MeaningMap> {
  const { t, to } = reader
  const { catalogue } = snapshot
  const isShown = new Set(studiesOf(shown, catalogue).map(({ id }) => id))
  const map = await mapCaseStudies(snapshot)
  const groups = namedGroups(map.groups, catalogue, reader, ({ id }) => isShown.has(id))
  // Groups change with the catalogue: an address that somebody kept then shows all of them.
  const chosen = groups.some(({ key }) => key === asked) ? asked : ''
  const count = groups.reduce((sum, { studies }) => sum + studies.length, 0)
  const passing = groups.flatMap(({ studies }) => studies)
  const drawn = new Set(inGroups ? passing : evenly(passing, mostDrawn))
  const hrefOf = (group: NamedGroup) =>
    withQuery(to('insights', 'meaning'), [...shownPairs(shown), ['group', group.key]])
  const labels = labelsOf(map, groups, reader.language)
  const parts: Parts = { groups, labels, drawn, chosen, hrefOf, catalogue, reader }
  const inOrder = groups
    .filter(({ studies }) => studies.length > 0)
    .sort((one, other) => other.studies.length - one.studies.length)
  return {
    name: 'meaning',
    title: findingOf(inOrder, map.groups.length > 0, reader),
    source: [
      t('meaning.source', { count }),
      ...(drawn.size < count ? [t('meaning.sample', { drawn: drawn.size })] : []),
    ].join(' '),
    ...plane,
    view,
    groups,
    get drawing() {
      return <GroupsAndNames parts={parts} zoom={1} />
    },
    get onPage() {
      return inGroups ? (
        <GroupsAndNames parts={parts} zoom={1} inGroups />
      ) : (
        <GroupsAndNames parts={parts} zoom={view.zoom} />
      )
    },
    legend: inOrder.map((group) => ({
      label: group.name,
      marks: `of-group-${group.number}`,
      count: group.studies.length,
      href: hrefOf(group),
      sign: <Numbered group={group} />,
    })),
    get table() {
      return {
        columns: [t('meaning.group'), t('chart.cases'), t('chart.share')],
        rows: inOrder.map((group) => ({
          cells: [group.name, group.studies.length, reader.percent(group.studies.length / count)],
          href: hrefOf(group),
        })),
      }
    },
    get data() {
      return {
        columns: [t('map.caseStudy'), t('meaning.group'), 'x', 'y', t('chart.address')],
        rows: groups.flatMap(({ name, studies }) =>
          studies.map(({ study, place }) => ({
            cells: [summarise(study, catalogue, reader.language).title, name, ...place, to('case-studies', study.id)],
          })),
        ),
      }
    },
  }
}

function findingOf(inOrder: readonly NamedGroup[], isReady: boolean, { t, list, number }: Reader): string {
  const [first, ...next] = inOrder
  if (!isReady) return t('meaning.nothing')
  if (!first) return t('meaning.none')
  const count = inOrder.reduce((sum, { studies }) => sum + studies.length, 0)
  const values = { group: first.name, count: number(first.studies.length), all: number(count) }
  if (next.length === 0) return t('meaning.findingOne', values)
  return t('meaning.findingMost', { ...values, next: list(next.slice(0, 2).map(({ name }) => name)) })
}

interface Parts {
  readonly groups: readonly NamedGroup[]
  readonly labels: readonly GroupLabel[]
  readonly drawn: ReadonlySet<PlacedStudy>
  readonly chosen: string
  readonly hrefOf: (group: NamedGroup) => string
  readonly catalogue: Catalogue
  readonly reader: Reader
}

function GroupsAndNames({ parts, zoom, inGroups = false }: { parts: Parts; zoom: number; inGroups?: boolean }): VNode {
  const { groups, chosen, drawn, reader } = parts
  const all = groups.flatMap((group) => group.all)
  const passing = new Set(groups.flatMap(({ studies }) => studies))
  const behind = all.filter((one) => !passing.has(one))
  return (
    <>
      <rect x={0.5} y={0.5} width={plane.width - 1} height={plane.height - 1} class="frame" />
      {behind.length > 0 && <path d={dotsAt(behind)} class="behind" />}
      {groups.map((group) => {
        const shown = group.studies.filter((one) => drawn.has(one))
        const look = ['cluster', `of-group-${group.number}`, chosen !== '' && chosen !== group.key && 'faded']
        return (
          shown.length > 0 && (
            <g key={group.key} class={look.filter(Boolean).join(' ')}>
              {inGroups ? (
                <a class="mark" href={parts.hrefOf(group)} tabIndex={-1}>
                  <title>{`${group.name}\n${casesText(group, reader)}`}</title>
                  <path d={dotsAt(shown)} class={`dots group-${group.number}`} />
                </a>
              ) : (
                shown.map((one) => <Point key={one.study.id} one={one} group={group} parts={parts} zoom={zoom} />)
              )}
            </g>
          )
        )
      })}
      {groups.map(
        ({ key, number, studies }, index) =>
          studies.length > 0 && <GroupName key={key} number={number} label={parts.labels[index]!} zoom={zoom} />,
      )}
    </>
  )
}

function casesText({ studies: { length: count } }: NamedGroup, { t, number }: Reader): string {
  return t('technologies.cases', { count, number: number(count) })
}

/** Points as one line of no length each, whose round ends are drawn. */
function dotsAt(studies: readonly PlacedStudy[]): string {
  return studies.map(({ place: [x, y] }) => `M${Math.round(x)} ${Math.round(y)}h0`).join('')
}

interface PointProps {
  readonly one: PlacedStudy
  readonly group: NamedGroup
  readonly parts: Parts
  readonly zoom: number
}

function Point({ one: { study, place }, group, parts: { catalogue, reader }, zoom }: PointProps): VNode {
  const { title, implementers } = summarise(study, catalogue, reader.language)
  const who = implementers[0]?.name ?? study.administration
  const at = { transform: placedAt(place, zoom) }
  return (
    <a class="mark" href={reader.to('case-studies', study.id)} {...at} tabIndex={-1}>
      <title>{`${title}\n${[who, study.year].filter(Boolean).join(', ')}`}</title>
      <circle r={radius} class={`group-${group.number}`} />
    </a>
  )
}

function Numbered({ group: { number } }: { group: NamedGroup }): VNode {
  return (
    <>
      <circle cx={10} cy={10} r={9} class={`group-${number}`} />
      <text x={10} y={14.5} class="middle on-group">
        {number}
      </text>
    </>
  )
}
