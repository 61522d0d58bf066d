import { type Edition, NotFoundError } from '../../domain/index.js'
import { Blocks, chapterOf, chapterTitle } from '../../features/documents/index.js'
import { assembleReport, reportDocument } from '../../features/reports/index.js'
import { ChapterNeighbours } from '../kit/chapter-neighbours.js'
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
      <ChapterNeighbours chapters={report.chapters} current={chapter} href={href} />
    </article>
  )
  return { title: chapter.title, body, section: 'report' }
}

function generatedOn({ generatedAt }: Edition, { t, date }: Reader): string {
  return t('report.generated', { date: date(generatedAt) })
}
