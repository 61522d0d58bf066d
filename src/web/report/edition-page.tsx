import type { VNode } from 'preact'
import type { Edition } from '../../domain/index.js'
import { assembleReport, listEditions, type Report } from '../../features/reports/index.js'
import { DocumentFiles } from '../kit/document-files.js'
import { one } from '../kit/form-values.js'
import { Notice } from '../kit/notices.js'
import type { Page } from '../kit/page.js'
import { type Reader, useReader } from '../kit/reader.js'
import type { Sent } from '../kit/sent.js'
import type { Visit } from '../kit/visit.js'
import { editionNumbered, latestEdition } from './find-by-number.js'

export function readNumber({ params }: Sent) {
  return { number: Number(one(params, 'number')) }
}

/** The last published edition, or that there is none. */
export async function reportPage(visit: Visit): Promise<Page> {
  const edition = await latestEdition(visit)
  if (edition) return showEdition(visit, edition, ['report'])
  const { t } = visit.reader
  const title = t('report.title')
  const body = (
    <>
      <h1>{title}</h1>
      <p class="lead">{t('report.lead')}</p>
      <p>{t('report.none')}</p>
    </>
  )
  return { title, body, section: 'report' }
}

export async function numberedEditionPage(visit: Visit, { number }: ReturnType<typeof readNumber>): Promise<Page> {
  return showEdition(visit, await editionNumbered(visit, number), ['report', 'editions', String(number)])
}

/** @param place the segments of the address of the edition */
async function showEdition(visit: Visit, edition: Edition, place: readonly string[]): Promise<Page> {
  const { reader, makesPdf, engine, viewer, services } = visit
  const { t, to } = reader
  const report = await assembleReport(services, viewer, edition.id, reader.language)
  const title = t('report.title')
  const body = (
    <div class="report">
      <h1>{title}</h1>
      <p class="lead">{t('report.lead')}</p>
      <EditionLine edition={edition} />
      <section>
        <h2>{t('report.files')}</h2>
        <DocumentFiles address={`/api/v1/editions/${edition.id}/file`} makesPdf={makesPdf} />
      </section>
      <nav aria-labelledby="contents">
        <h2 id="contents">{t('report.contents')}</h2>
        <Contents report={report} href={(chapter) => to(...place, chapter)} />
      </nav>
      <Editions editions={await listEditions(engine, viewer)} current={edition} reader={reader} />
    </div>
  )
  return { title, body, section: 'report', description: t('report.lead') }
}

/** Which edition it is, and since when everybody can read it. */
export function EditionLine({ edition: { number, name, publishedAt } }: { edition: Edition }): VNode {
  const { t, date } = useReader()
  return (
    <>
      <p class="facts">
        {t('report.edition', { number: String(number), name })}
        {publishedAt !== null && ` · ${t('report.publishedOn', { date: date(publishedAt) })}`}
      </p>
      {publishedAt === null && <Notice>{t('report.preview')}</Notice>}
    </>
  )
}

function Contents({ report, href }: { report: Report; href: (chapter: string) => string }): VNode {
  return (
    <ol class="report-contents">
      {report.chapters.map(({ id, number, title }) => (
        <li key={id} value={number}>
          <a href={href(id)}>{title}</a>
        </li>
      ))}
    </ol>
  )
}

interface EditionsProps {
  readonly editions: readonly Edition[]
  readonly current: Edition
  readonly reader: Reader
}

/** The other editions, and the way to what is different in them. */
function Editions({ editions, current, reader: { t, to } }: EditionsProps): VNode | null {
  const others = editions.filter(({ id }) => id !== current.id).reverse()
  if (others.length === 0) return null
  return (
    <section>
      <h2>{t('report.editions')}</h2>
      <ul>
        {others.map(({ id, number, name }) => (
          <li key={id}>
            <a href={to('report', 'editions', String(number))}>
              {t('report.edition', { number: String(number), name })}
            </a>
          </li>
        ))}
      </ul>
      <form method="get" action={to('report', 'compare')} class="report-compare">
        <input type="hidden" name="edition" value={current.number} />
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
    </section>
  )
}
