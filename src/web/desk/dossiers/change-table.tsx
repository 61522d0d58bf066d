import type { VNode } from 'preact'
import { type FactContent, type FactProposal, interfaceLanguages } from '../../../domain/index.js'
import { SourceLink } from '../../catalogue/sources.js'
import { inItsLanguage } from '../../kit/case-line.js'
import { DataTable, Scrollable } from '../../kit/data-table.js'
import { useReader } from '../../kit/reader.js'

/** What a fact says and what it would say, language by language; what is the same in both is said once. */
export function ChangeTable({ proposal: { before, after } }: { proposal: FactProposal }): VNode {
  const { t, language, languageName } = useReader()
  const texts = interfaceLanguages
    .map((code) => ({ key: code as string, before: textIn(before, code), after: textIn(after, code) }))
    .filter((row) => row.before !== undefined || row.after !== undefined)
  const rows = [...texts, { key: 'source', before: sourceOf(before), after: sourceOf(after) }]
  const own = ({ key }: { key: string }) => ({ dir: 'auto', ...(key !== 'source' && inItsLanguage(key, language)) })
  return (
    <Scrollable label={t('desk.draft.changes')}>
      <DataTable
        class="small"
        rows={rows}
        keyOf={({ key }) => key}
        columns={[
          {
            label: undefined,
            isHeader: true,
            cell: ({ key }) => (key === 'source' ? t('case.sources') : languageName(key)),
          },
          ...(before
            ? [{ label: t('desk.dossiers.now'), cell: (row: Row) => row.before ?? '–', attributes: own }]
            : []),
          ...(after
            ? [{ label: t('desk.dossiers.suggested'), cell: (row: Row) => row.after ?? '–', attributes: own }]
            : []),
        ]}
      />
    </Scrollable>
  )
}

interface Row {
  readonly before: VNode | string | undefined
  readonly after: VNode | string | undefined
}

function textIn(content: FactContent | null, language: (typeof interfaceLanguages)[number]): string | undefined {
  const { text, writtenIn = interfaceLanguages } = content ?? { text: undefined }
  return writtenIn.includes(language) ? text?.[language] : undefined
}

/** With its address, which staff check. */
function sourceOf(content: FactContent | null): VNode | undefined {
  if (!content) return undefined
  const { title, url } = content.source
  return (
    <>
      <SourceLink title={title} url={url} /> <code class="breakable">{url}</code>
    </>
  )
}
