import type { VNode } from 'preact'
import type { Difference } from '../../../features/case-studies/index.js'
import { DataTable, Scrollable } from '../../kit/data-table.js'
import type { Visit } from '../../kit/visit.js'
import { fieldInWords, valueInWords } from '../field-words.js'

interface Props {
  readonly differences: readonly Difference[]
  readonly visit: Visit
}

/** What was and what is, field by field. */
export function DifferenceTable({ differences, visit }: Props): VNode {
  const { t } = visit.reader
  if (differences.length === 0) return <p>{t('desk.difference.none')}</p>
  const values = () => ({ class: 'breakable', dir: 'auto' })
  return (
    <Scrollable label={t('desk.draft.changes')}>
      <DataTable
        class="small"
        columns={[
          { label: t('desk.difference.field'), cell: ({ path }) => fieldInWords(path, visit.reader), isHeader: true },
          { label: t('desk.difference.before'), cell: ({ before }) => valueInWords(before, visit), attributes: values },
          { label: t('desk.difference.after'), cell: ({ after }) => valueInWords(after, visit), attributes: values },
        ]}
        rows={differences}
        keyOf={({ path }) => path}
      />
    </Scrollable>
  )
}
