import type { VNode } from 'preact'
import { type Edition, NotFoundError } from '../../domain/index.js'
import { Blocks, chapterTitle } from '../../features/documents/index.js'
import { assembleReport, type Chapter, chapterOf, type Report, reportDocument } from '../../features/reports/index.js'
import { one } from '../kit/form-values.js'
import type { Page } from '../kit/page.js'
import type { Reader } from '../kit/reader.js'
import type { Sent } from '../kit/sent.js'
import type { Visit } from '../kit/visit.js'
import { EditionLine } from './edition-page.js'
import { editionNumbered, latestEdition } from './find-by-number.js'
import { reportFrame } from './report-frame.js'

export function readChapter({ params }: Sent) {
  const number = one(params, 'number')
  return { chapter: one(params, 'chapter'), number: number === '' ? undefined : Number(number) }
}

/** A chapter of the last published edition, or of the one whose number is in the address. */
export async function reportChapterPage(
  visit: Visit,
  { chapter: id, number }: ReturnType<typeof readChapter>,
): Promise<Page> {
  const edition = number === undefined ? await latestEdition(visit) : await editionNumbered(visit, number)
  if (!edition) throw new NotFoundError('chapter', id)
  const place = number === undefined ? ['report'] : ['report', 'editions', String(number)]
  const { reader, viewer, services } = visit
  const report = await assembleReport(services, viewer, edition.id, reader.language)
  const chapter = chapterOf(report, id)
  const { blocks } = chapterOf(reportDocument(report), id)
  const href = (other?: string) => reader.to(...place, ...(other === undefined ? [] : [other]))
  const body = (
    <article class="report">
      <p>
        <a href={href()}>{reader.t('report.contents')}</a>
      </p>
      <h1>{chapterTitle(chapter)}</h1>
      <EditionLine edition={edition} />
      <p class="hint">{generatedOn(edition, reader)}</p>
      <Blocks blocks={blocks} frame={reportFrame(reader, href)} />
      <Neighbours report={report} chapter={chapter} href={href} reader={reader} />
    </article>
  )
  return { title: chapter.title, body, section: 'report' }
}

function generatedOn({ generatedAt }: Edition, { t, date }: Reader): string {
  return t('report.generated', { date: date(generatedAt) })
}

interface NeighboursProps {
  readonly report: Report
  readonly chapter: Chapter
  readonly href: (chapter: string) => string
  readonly reader: Reader
}

function Neighbours({ report: { chapters }, chapter, href, reader: { t } }: NeighboursProps): VNode {
  const place = chapters.indexOf(chapter)
  const [previous, next] = [chapters[place - 1], chapters[place + 1]]
  return (
    <nav class="report-neighbours" aria-label={t('report.contents')}>
      {previous && (
        <a rel="prev" href={href(previous.id)}>
          {t('report.previousChapter', { title: previous.title })}
        </a>
      )}
      {next && (
        <a rel="next" href={href(next.id)}>
          {t('report.nextChapter', { title: next.title })}
        </a>
      )}
    </nav>
  )
}
