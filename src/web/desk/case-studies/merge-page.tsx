import type { VNode } from 'preact'
import type { CaseStudy } from '../../../domain/index.js'
import { unite } from '../../../features/case-studies/index.js'
import { textIn } from '../../../features/catalogue/index.js'
import { Button, ButtonLink } from '../../kit/button.js'
import { DataTable, Scrollable } from '../../kit/data-table.js'
import { one } from '../../kit/form-values.js'
import type { Page } from '../../kit/page.js'
import type { Sent } from '../../kit/sent.js'
import type { Visit } from '../../kit/visit.js'
import { deskPage } from '../desk-page.js'
import { fieldInWords, valueInWords } from '../field-words.js'
import { keptOf, pairAddress, readPair } from './pair-page.js'

export function readMergeWanted(sent: Sent) {
  return { ...readPair(sent), keep: one(sent.query, 'keep') }
}

/** Lists of both are joined; of everything else that of the one that stays counts. */
const joined = ['implementers', 'technologies', 'processAreas', 'partners', 'tags', 'sources'] as const
const ofKept = ['title', 'problem', 'solution', 'results', 'lessons', 'costNote'] as const

/** Asks before two case studies are merged, and shows field by field what stays. */
export async function mergePage(visit: Visit, { ids, keep }: ReturnType<typeof readMergeWanted>): Promise<Page> {
  const { reader } = visit
  const { t, to, language } = reader
  const [first, second] = [await keptOf(visit, ids[0]), await keptOf(visit, ids[1])]
  const [kept, other] = keep === second.study.id ? [second, first] : [first, second]
  const titleOf = (study: CaseStudy) => textIn(study, language).text.title
  const title = t('desk.merge.title')
  const body = (
    <>
      <h1>{title}</h1>
      <p class="lead">{t('desk.merge.lead', { kept: titleOf(kept.study), other: titleOf(other.study) })}</p>
      <MergedFields kept={kept.study} other={other.study} visit={visit} />
      <form method="post" action={to('desk', 'cases', other.study.id, 'merge')}>
        <input type="hidden" name="into" value={kept.study.id} />
        <input type="hidden" name="version" value={other.version} />
        <p class="button-group">
          <Button kind="primary" icon="git-merge">
            {t('desk.merge.now')}
          </Button>
          <ButtonLink href={pairAddress(reader, ids)}>{t('desk.merge.back')}</ButtonLink>
        </p>
      </form>
    </>
  )
  return deskPage(visit, { title, section: 'cases', body })
}

interface FieldsProps {
  readonly kept: CaseStudy
  readonly other: CaseStudy
  readonly visit: Visit
}

function MergedFields({ kept, other, visit }: FieldsProps): VNode {
  const { reader } = visit
  const { t, language } = reader
  const united = unite(kept, other)
  const texts = { kept: textIn(kept, language).text, other: textIn(other, language).text }
  const rows = [
    ...ofKept
      .filter((field) => texts.kept[field] ?? texts.other[field])
      .map((field) => ({ field, stays: texts.kept[field] ?? '–', drops: texts.other[field] ?? '' })),
    ...(['maturity', 'year'] as const).map((field) => ({
      field,
      stays: valueInWords(kept[field], visit),
      drops: kept[field] === other[field] ? '' : valueInWords(other[field], visit),
    })),
    ...joined.map((field) => {
      const before = kept[field].map((item) => JSON.stringify(item))
      const items = united[field].map((item) => {
        const shown = valueInWords(item, visit)
        return before.includes(JSON.stringify(item)) ? shown : t('desk.merge.added', { items: shown })
      })
      return { field, stays: items.join(', ') || '–', drops: '' }
    }),
  ]
  return (
    <Scrollable label={t('desk.merge.title')}>
      <DataTable
        class="small"
        columns={[
          { label: t('desk.merge.field'), cell: ({ field }) => fieldInWords(field, reader), isHeader: true },
          { label: t('desk.merge.after'), cell: ({ stays }) => stays, attributes: () => ({ dir: 'auto' }) },
          {
            label: t('desk.merge.dropped'),
            cell: ({ drops }) => drops && <s>{drops}</s>,
            attributes: () => ({ dir: 'auto' }),
          },
        ]}
        rows={rows}
        keyOf={({ field }) => field}
      />
    </Scrollable>
  )
}
