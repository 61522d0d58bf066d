import { isStaff, NotSignedInError } from '../../domain/index.js'
import { Blocks, chapterOf, chapterTitle, type PrintedDocument } from '../../features/documents/index.js'
import { findWorkshop, kitDocument, readKit } from '../../features/workshops/index.js'
import { ChapterNeighbours } from '../kit/chapter-neighbours.js'
import { DocumentFiles } from '../kit/document-files.js'
import { one } from '../kit/form-values.js'
import { Notice } from '../kit/notices.js'
import type { Redirect } from '../kit/outcome.js'
import type { Page } from '../kit/page.js'
import type { Sent, WithId } from '../kit/sent.js'
import type { Visit } from '../kit/visit.js'
import { kitFrame } from './kit-frame.js'

/** A workshop: when and where it is, its agenda, and the parts of its kit. Before there is one, staff go to the plan. */
export async function workshopPage(visit: Visit, { id }: WithId): Promise<Page | Redirect> {
  const { viewer, reader, makesPdf, engine } = visit
  const { t, to } = reader
  checkSignedIn(visit)
  const { preparedAt } = await findWorkshop(engine, viewer, id)
  if (preparedAt === null) return { to: to('desk', 'workshops', id) }
  const document = await documentOf(visit, id)
  const { front, chapters } = document
  const agenda = chapterOf(document, 'agenda')
  const body = (
    <article class="report">
      <h1>{front.title}</h1>
      <p class="facts">{front.day}</p>
      {front.notice !== null && <Notice>{front.notice}</Notice>}
      <p class="lead">{front.lead}</p>
      <nav aria-label={t('report.contents')}>
        <ol class="report-contents">
          {chapters.map((chapter) => (
            <li key={chapter.id}>
              <a href={to('workshops', id, chapter.id)}>{chapter.title}</a>
            </li>
          ))}
        </ol>
      </nav>
      <section>
        <h2>{t('report.files')}</h2>
        <DocumentFiles address={`/api/v1/workshops/${id}/file`} makesPdf={makesPdf} />
      </section>
      <h2>{agenda.title}</h2>
      <Blocks blocks={agenda.blocks} frame={kitFrame(reader, id)} />
      {isStaff(viewer) && (
        <p>
          <a href={to('desk', 'workshops', id)}>{t('workshops.atDesk')}</a>
        </p>
      )}
    </article>
  )
  return { title: front.title, body, section: 'workshops' }
}

export function readChapter({ params }: Sent) {
  return { id: one(params, 'id'), chapter: one(params, 'chapter') }
}

/** A part of the kit, such as its handouts. */
export async function workshopChapterPage(
  visit: Visit,
  { id, chapter: name }: ReturnType<typeof readChapter>,
): Promise<Page> {
  const { to } = visit.reader
  checkSignedIn(visit)
  const document = await documentOf(visit, id)
  const chapter = chapterOf(document, name)
  const body = (
    <article class="report">
      <p>
        <a href={to('workshops', id)}>{document.front.title}</a>
      </p>
      <h1>{chapterTitle(chapter)}</h1>
      <Blocks blocks={chapter.blocks} frame={kitFrame(visit.reader, id)} />
      <ChapterNeighbours chapters={document.chapters} current={chapter} href={(other) => to('workshops', id, other)} />
    </article>
  )
  return { title: `${chapter.title} · ${document.front.title}`, body, section: 'workshops' }
}

/** @throws NotSignedInError */
function checkSignedIn({ viewer }: Visit): void {
  if (viewer.role === 'anonymous') throw new NotSignedInError()
}

/** The kit as its pages show it. @throws NotFoundError */
async function documentOf({ viewer, services, reader }: Visit, id: string): Promise<PrintedDocument> {
  const { language } = reader
  const { kit } = await readKit(services, viewer, id, language)
  return kitDocument(kit, { catalogue: services.engine.catalogue, language, base: '' })
}
