import type { VNode } from 'preact'
import {
  type InterfaceLanguage,
  interfaceLanguage,
  NotFoundError,
  type ProsePlace,
  prosePlace,
  proseText,
  StaleVersionError,
} from '../../../domain/index.js'
import { Blocks, chapterOf, chapterTitle } from '../../../features/documents/index.js'
import { assembleReport, type Chapter, findProse, type Prose, writeProse } from '../../../features/reports/index.js'
import { ErrorSummary } from '../../kit/error-summary.js'
import { TextField } from '../../kit/field.js'
import type { FormError } from '../../kit/form-error.js'
import { one, wholeNumber } from '../../kit/form-values.js'
import { ErrorNotice, Notice } from '../../kit/notices.js'
import type { Outcome } from '../../kit/outcome.js'
import type { Page } from '../../kit/page.js'
import { readers, useReader } from '../../kit/reader.js'
import type { Sent } from '../../kit/sent.js'
import type { Visit } from '../../kit/visit.js'
import { reportFrame } from '../../report/report-frame.js'
import { deskPage } from '../desk-page.js'

interface ProsePlaceOf {
  readonly id: string
  readonly chapter: string
  readonly language: InterfaceLanguage
}

export function readProsePlace({ params }: Sent): ProsePlaceOf {
  const language = interfaceLanguage.safeParse(one(params, 'language'))
  if (!language.success) throw new NotFoundError('language', one(params, 'language').slice(0, 20))
  return { id: one(params, 'id'), chapter: one(params, 'chapter'), language: language.data }
}

interface Typed {
  readonly text: string
  readonly version: number
}

export function readProseForm(sent: Sent) {
  const typed = (place: ProsePlace): Typed => ({
    text: one(sent.form, place),
    version: wholeNumber(sent.form, `${place}-version`) || 0,
  })
  return { place: readProsePlace(sent), typed: { opening: typed('opening'), closing: typed('closing') } }
}

/** The texts of a chapter in one language, with what is generated between them. */
export async function prosePage(visit: Visit, place: ProsePlaceOf): Promise<Page> {
  return showProse(visit, place, {})
}

/** Saves both texts; one that somebody else saved in the meantime is shown again with what was typed. */
export async function saveProse(visit: Visit, { place, typed }: ReturnType<typeof readProseForm>): Promise<Outcome> {
  const texts = prosePlace.options.map((at) => ({ place: at, parsed: proseText.safeParse(typed[at].text) }))
  const errors = texts.flatMap(({ place: field, parsed }): FormError[] =>
    parsed.success ? [] : [{ field, key: 'desk.report.prose.error' }],
  )
  if (errors.length > 0) return showProse(visit, place, { typed, errors })
  try {
    for (const { place: at, parsed } of texts) await saveOne(visit, { ...place, at }, parsed.data!, typed[at].version)
  } catch (error) {
    if (error instanceof StaleVersionError) return showProse(visit, place, { typed, isStale: true })
    throw error
  }
  return { to: `${visit.reader.to('desk', 'report', place.id)}?done=prose.saved` }
}

interface OneText extends ProsePlaceOf {
  readonly at: ProsePlace
}

/** Writes a text that is not as it was, or that was a draft from the last edition. */
async function saveOne(
  visit: Visit,
  { id, chapter, language, at }: OneText,
  text: string,
  version: number,
): Promise<void> {
  const { engine, viewer } = visit
  const key = { editionId: id, chapter, place: at, language }
  const before = await findProse(engine, viewer, key)
  if (before.text === text && !before.carriedOver) return
  await writeProse(engine, viewer, { ...key, version }, text)
}

interface Shown {
  /** What was typed, where it was not saved. */
  readonly typed?: Readonly<Record<ProsePlace, Typed>>
  readonly errors?: readonly FormError[]
  readonly isStale?: boolean
}

async function showProse(
  visit: Visit,
  { id, chapter: chapterId, language }: ProsePlaceOf,
  { typed, errors = [], isStale = false }: Shown,
): Promise<Page> {
  const { engine, viewer, reader, services } = visit
  const { t, to, languageName } = reader
  const report = await assembleReport(services, viewer, id, language)
  const chapter = chapterOf(report, chapterId)
  const found = (place: ProsePlace) => findProse(engine, viewer, { editionId: id, chapter: chapterId, place, language })
  const stored = { opening: await found('opening'), closing: await found('closing') }
  const title = `${chapterTitle(chapter)} (${languageName(language)})`
  const isFrozen = report.edition.publishedAt !== null
  const body = (
    <>
      <ErrorSummary errors={errors} />
      <p>
        <a href={to('desk', 'report', id)}>
          {t('report.edition', { number: String(report.edition.number), name: report.edition.name })}
        </a>
      </p>
      <h1>{title}</h1>
      {isStale && <ErrorNotice>{t('desk.report.prose.changedMeanwhile')}</ErrorNotice>}
      {isFrozen && <p>{t('desk.report.frozen')}</p>}
      {!isFrozen && (
        <form method="post" action={to('desk', 'report', id, chapterId, language)} class="text">
          {prosePlace.options.map((place) => (
            <TextOf
              key={place}
              stored={stored[place]}
              text={typed?.[place].text ?? stored[place].text}
              errors={errors}
              label={t(`desk.report.prose.${place}`)}
              hint={t('desk.report.prose.hint')}
              draft={stored[place].carriedOver ? t('desk.report.prose.fromLast') : null}
            />
          ))}
          <p>
            <button type="submit" class="primary">
              {t('desk.report.prose.save')}
            </button>
          </p>
        </form>
      )}
      <GeneratedPart chapter={chapter} language={language} edition={String(report.edition.number)} />
    </>
  )
  const status = isStale ? 412 : errors.length > 0 ? 400 : 200
  return deskPage(visit, { title, section: 'report', body, status })
}

interface TextProps {
  readonly stored: Prose
  readonly text: string
  readonly errors: readonly FormError[]
  readonly label: string
  readonly hint: string
  readonly draft: string | null
}

function TextOf({ stored: { place, language, version }, text, errors, label, hint, draft }: TextProps): VNode {
  return (
    <>
      {draft !== null && <Notice>{draft}</Notice>}
      <TextField
        id={place}
        label={label}
        hint={hint}
        errors={errors}
        value={text}
        rows={8}
        input={{ lang: language, maxLength: 20_000 }}
      />
      <input type="hidden" name={`${place}-version`} value={version} />
    </>
  )
}

interface GeneratedProps {
  readonly chapter: Chapter
  readonly language: InterfaceLanguage
  readonly edition: string
}

/** What readers see between the two texts, in their language. */
function GeneratedPart({ chapter, language, edition }: GeneratedProps): VNode {
  const { t } = useReader()
  const blocks = chapter.blocks.filter(({ generated }) => generated)
  const theirs = readers[language]
  return (
    <details class="report">
      <summary>{t('desk.report.prose.generated')}</summary>
      <div lang={language}>
        <Blocks blocks={blocks} frame={reportFrame(theirs, (id) => theirs.to('report', 'editions', edition, id))} />
      </div>
    </details>
  )
}
