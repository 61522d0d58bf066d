import type { VNode } from 'preact'
import type { Difference } from '../../../features/case-studies/index.js'
import { DataTable, Scrollable } from '../../kit/data-table.js'
import { useReader } from '../../kit/reader.js'

/** What was and what is, field by field. */
export function DifferenceTable({ differences }: { differences: readonly Difference[] }): VNode {
  const { t } = useReader()
  if (differences.length === 0) return <p>{t('desk.difference.none')}</p>
  const values = () => ({ class: 'breakable', dir: 'auto' })
  return (
    <Scrollable label={t('desk.draft.changes')}>
      <DataTable
        class="small"
        columns={[
          { label: t('desk.difference.field'), cell: ({ path }) => <code>{path}</code>, isHeader: true },
          { label: t('desk.difference.before'), cell: ({ before }) => shown(before), attributes: values },
          { label: t('desk.difference.after'), cell: ({ after }) => shown(after), attributes: values },
        ]}
        rows={differences}
        keyOf={({ path }) => path}
      />
    </Scrollable>
  )
}

function shown(value: unknown): string {
  if (value === null || value === undefined) return '–'
  return typeof value === 'string' ? value : JSON.stringify(value)
}
