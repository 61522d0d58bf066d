import type { VNode } from 'preact'
import { type Edition, interfaceLanguages } from '../../../domain/index.js'
import { chapterTitle } from '../../../features/documents/index.js'
import { assembleReport, listEditions, listProse, type Prose, type Report } from '../../../features/reports/index.js'
import { DataTable, Scrollable } from '../../kit/data-table.js'
import { one } from '../../kit/form-values.js'
import { Notice } from '../../kit/notices.js'
import type { Page } from '../../kit/page.js'
import type { Reader } from '../../kit/reader.js'
import type { Sent } from '../../kit/sent.js'
import type { Visit } from '../../kit/visit.js'
import { deskPage } from '../desk-page.js'

const dones = ['generated', 'published', 'prose.saved'] as const

export function readEditionDone({ params, query }: Sent) {
  return { id: one(params, 'id'), done: dones.find((other) => other === one(query, 'done')) }
}

/** An edition with what can be done with it, and which texts are written. */
export async function deskEditionPage(visit: Visit, { id, done }: ReturnType<typeof readEditionDone>): Promise<Page> {
  const { engine, viewer, reader, services } = visit
  const { t, to } = reader
  const report = await assembleReport(services, viewer, id, reader.language)
  const { edition } = report
  const written = await listProse(engine, viewer, id)
  const others = (await listEditions(engine, viewer)).filter((other) => other.id !== id).reverse()
  const title = t('report.edition', { number: String(edition.number), name: edition.name })
  const body = (
    <>
      <h1>{title}</h1>
      {done && <Notice role="status">{t(`desk.report.${done}`)}</Notice>}
      <p>
        <a class="button" href={to('report', 'editions', String(edition.number))}>
          {t('desk.report.read')}
        </a>
      </p>
      {edition.publishedAt === null ? (
        <Actions edition={edition} reader={reader} />
      ) : (
        <p>{t('report.publishedOn', { date: reader.date(edition.publishedAt) })}</p>
      )}
      {others.length > 0 && <Compare edition={edition} others={others} reader={reader} />}
      <h2 id="texts">{t('desk.report.texts')}</h2>
      <p class="hint">{t(edition.publishedAt === null ? 'desk.report.textsHint' : 'desk.report.frozen')}</p>
      <Texts report={report} written={written} reader={reader} />
      <p>
        <a href={to('desk', 'report')}>{t('desk.section.report')}</a>
      </p>
    </>
  )
  return deskPage(visit, { title, section: 'report', body })
}

function Actions({ edition: { id, generatedAt }, reader }: { edition: Edition; reader: Reader }): VNode {
  const { t, to, date } = reader
  return (
    <>
      <p class="hint">{t('report.generated', { date: date(generatedAt) })}</p>
      <div class="row-actions">
        <a class="button primary" href={to('desk', 'report', id, 'publish')}>
          {t('desk.report.publish')}
        </a>
        <form method="post" action={to('desk', 'report', id, 'generate')}>
          <button type="submit">{t('desk.report.generate')}</button>
        </form>
        <a class="button" href={to('desk', 'report', id, 'delete')}>
          {t('desk.report.delete')}
        </a>
      </div>
    </>
  )
}

interface CompareProps {
  readonly edition: Edition
  readonly others: readonly Edition[]
  readonly reader: Reader
}

function Compare({ edition, others, reader: { t, to } }: CompareProps): VNode {
  return (
    <form method="get" action={to('report', 'compare')} class="report-compare">
      <input type="hidden" name="edition" value={edition.number} />
      <label for="with">{t('report.compare.with')}</label>{' '}
      <select id="with" name="with">
        {others.map(({ id, number, name }) => (
          <option key={id} value={number}>
            {t('report.edition', { number: String(number), name })}
          </option>
        ))}
      </select>{' '}
      <button type="submit">{t('report.compare.show')}</button>
    </form>
  )
}

interface TextsProps {
  readonly report: Report
  readonly written: readonly Prose[]
  readonly reader: Reader
}

/** A row for each chapter, with what is written in each language. */
function Texts({ report: { edition, chapters }, written, reader }: TextsProps): VNode {
  const { t, to, languageName } = reader
  return (
    <Scrollable labelledBy="texts">
      <DataTable
        rows={chapters}
        keyOf={({ id }) => id}
        columns={[
          { label: t('desk.report.chapter'), isHeader: true, cell: chapterTitle },
          ...interfaceLanguages.map((language) => ({
            label: languageName(language),
            cell: (chapter: Report['chapters'][number]) => {
              const state = t(`desk.report.state.${stateOf(written, chapter.id, language)}`)
              const named = `${state}: ${chapter.title}, ${languageName(language)}`
              return (
                <a href={to('desk', 'report', edition.id, chapter.id, language)} aria-label={named}>
                  {state}
                </a>
              )
            },
          })),
        ]}
      />
    </Scrollable>
  )
}

function stateOf(written: readonly Prose[], chapter: string, language: string): 'written' | 'draft' | 'none' {
  const own = written.filter((other) => other.chapter === chapter && other.language === language && other.text !== '')
  if (own.length === 0) return 'none'
  return own.some(({ carriedOver }) => carriedOver) ? 'draft' : 'written'
}
