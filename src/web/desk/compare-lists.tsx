import type { VNode } from 'preact'
import type { Recommendation } from '../../features/recommendations/index.js'
import { inItsLanguage } from '../kit/case-line.js'
import { DataTable } from '../kit/data-table.js'
import { type Reader, useReader } from '../kit/reader.js'

type Result = Recommendation['results'][number]

export interface TitledList {
  readonly title: string
  readonly results: readonly Result[]
}

/** More than are shown: so it can be said from where something came up, and where it went. */
export const comparedTo = 50
const shownOf = 10

/** Two orders of case studies for the same words, side by side, with what moved. */
export function TwoLists({ before, after }: { before: TitledList; after: TitledList }): VNode {
  return (
    <div class="two-lists">
      <List list={before} other={after.results} side="before" />
      <List list={after} other={before.results} side="after" />
    </div>
  )
}

interface ListProps {
  readonly list: TitledList
  readonly other: readonly Result[]
  readonly side: 'before' | 'after'
}

function List({ list: { title, results }, other, side }: ListProps): VNode {
  const reader = useReader()
  const { t, to, language } = reader
  const places = new Map(other.map(({ caseStudy, rank }) => [caseStudy.id, rank]))
  return (
    <DataTable
      caption={<caption>{title}</caption>}
      columns={[
        { label: t('desk.lists.place'), cell: ({ rank }) => rank, isNumber: true },
        {
          label: t('map.caseStudy'),
          cell: ({ caseStudy: study }) => <a href={to('case-studies', study.id)}>{study.title}</a>,
          isHeader: true,
          attributes: ({ caseStudy: study }) => inItsLanguage(study.language, language),
        },
        { label: t('desk.lists.score'), cell: ({ score }) => score ?? '–', isNumber: true },
        {
          label: side === 'before' ? t('desk.lists.then') : t('desk.lists.moved'),
          cell: ({ caseStudy, rank }) => (side === 'before' ? later : moved)(rank, places.get(caseStudy.id), reader),
        },
      ]}
      rows={results.slice(0, shownOf)}
      keyOf={({ caseStudy }) => caseStudy.id}
      rowAttributes={({ caseStudy, rank }) => ({ class: places.get(caseStudy.id) === rank ? undefined : 'moved' })}
    />
  )
}

function later(rank: number, place: number | undefined, { t }: Reader): string {
  if (place === rank) return '='
  return place === undefined ? t('desk.lists.gone') : t('desk.lists.at', { place })
}

function moved(rank: number, place: number | undefined, { t }: Reader): string {
  if (place === rank) return '='
  if (place === undefined) return t('desk.lists.new')
  return place > rank ? `↑ ${place - rank}` : `↓ ${rank - place}`
}

/** Whether both lists begin alike, as far as they are shown. */
export function sameBeginning(one: readonly Result[], other: readonly Result[]): boolean {
  const beginning = (list: readonly Result[]) => list.slice(0, shownOf).map(({ caseStudy }) => caseStudy.id)
  return beginning(one).join() === beginning(other).join()
}
