import type { CaseStudy, LocalizedText } from '../../../domain/index.js'
import type { EditionSource, StoredTable } from '../../documents/index.js'

type Cell = StoredTable['rows'][number]['cells'][number]

/** Why a case study is counted in a row or column: a value of one of its fields. */
export interface Reason {
  readonly field: string
  readonly value: string | null
}

/** A row or column of a table that counts case studies; those without a reason are not in it. */
export interface CountedGroup {
  readonly label: LocalizedText
  readonly reasonFor: (study: CaseStudy) => Reason | undefined
}

interface Counted {
  readonly title: LocalizedText
  /** What stands over the names of the rows. */
  readonly over: LocalizedText
  readonly columns: readonly CountedGroup[]
  readonly rows: readonly CountedGroup[]
  readonly studies: readonly CaseStudy[]
}

/** Case studies counted by two properties; each number names the case studies that it counts, and why. */
export function countedTable({ title, over, columns, rows, studies }: Counted): StoredTable {
  return {
    kind: 'table',
    generated: true,
    title,
    columns: [over, ...columns.map(({ label }) => label)],
    rows: rows.map(({ label, reasonFor: inRow }) => ({
      label,
      cells: columns.map(({ reasonFor: inColumn }) => cellOf(studies, [inRow, inColumn])),
    })),
  }
}

function cellOf(studies: readonly CaseStudy[], groups: readonly CountedGroup['reasonFor'][]): Cell {
  const counted = studies.flatMap((study) => {
    const reasons = groups.map((reasonFor) => reasonFor(study))
    return reasons.every((reason) => reason !== undefined) ? [{ study, reasons }] : []
  })
  return {
    count: counted.length,
    sources: counted.flatMap(({ study: { id }, reasons }) =>
      reasons.map((reason): EditionSource => ({ record: 'case study', id, ...reason })),
    ),
  }
}
