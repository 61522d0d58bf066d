import type { VNode } from 'preact'
import type { Difference } from '../../../features/case-studies/index.js'
import { useReader } from '../../kit/reader.js'

/** What was and what is, field by field. */
export function DifferenceTable({ differences }: { differences: readonly Difference[] }): VNode {
  const { t } = useReader()
  if (differences.length === 0) return <p>{t('desk.difference.none')}</p>
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section class="scroll" tabIndex={0} aria-label={t('desk.draft.changes')}>
      <table class="small">
        <thead>
          <tr>
            <th scope="col">{t('desk.difference.field')}</th>
            <th scope="col">{t('desk.difference.before')}</th>
            <th scope="col">{t('desk.difference.after')}</th>
          </tr>
        </thead>
        <tbody>
          {differences.map(({ path, before, after }) => (
            <tr key={path}>
              <th scope="row">
                <code>{path}</code>
              </th>
              <td class="breakable" dir="auto">
                {shown(before)}
              </td>
              <td class="breakable" dir="auto">
                {shown(after)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function shown(value: unknown): string {
  if (value === null || value === undefined) return '–'
  return typeof value === 'string' ? value : JSON.stringify(value)
}
