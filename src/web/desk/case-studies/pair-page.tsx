import type { ComponentChildren, VNode } from 'preact'
import { NotFoundError } from '../../../domain/index.js'
import { compareAgain, tellApart } from '../../../features/case-studies/index.js'
import { caseHeadings, findCaseRecord, type StoredCase, summarise, textIn } from '../../../features/catalogue/index.js'
import { Button, ButtonLink } from '../../kit/button.js'
import { inItsLanguage } from '../../kit/case-line.js'
import { DataTable, Scrollable } from '../../kit/data-table.js'
import { one } from '../../kit/form-values.js'
import { ErrorNotice } from '../../kit/notices.js'
import type { Redirect } from '../../kit/outcome.js'
import type { Page } from '../../kit/page.js'
import type { Reader } from '../../kit/reader.js'
import type { Sent } from '../../kit/sent.js'
import { Stage } from '../../kit/stage.js'
import type { Visit } from '../../kit/visit.js'
import { deskPage, sectionAddress } from '../desk-page.js'
import { memberName } from '../names.js'

interface Pair {
  readonly ids: readonly [string, string]
}

export function readPair({ params }: Sent): Pair {
  return { ids: [one(params, 'one'), one(params, 'other')] }
}

/** The page of a pair, or where what is said of it is sent to. */
export function pairAddress(
  { to }: Reader,
  ids: readonly [string, string],
  action?: 'apart' | 'again' | 'merge',
): string {
  return to('desk', 'cases', 'pair', ...ids, ...(action ? [action] : []))
}

/** Two case studies side by side, to be merged or told apart. */
export async function pairPage(visit: Visit, { ids }: Pair, errorStatus?: number): Promise<Page> {
  const { reader } = visit
  const { t } = reader
  const both = [await keptOf(visit, ids[0]), await keptOf(visit, ids[1])] as const
  const title = t('desk.pair.title')
  const body = (
    <>
      {errorStatus !== undefined && <ErrorNotice>{t('desk.cases.error.stale')}</ErrorNotice>}
      <h1>{title}</h1>
      <p class="lead">{t('desk.pair.lead')}</p>
      <form method="post" action={pairAddress(reader, ids, 'apart')}>
        <p class="button-group">
          <Button>{t('desk.cases.notDuplicate')}</Button>
          <a href={sectionAddress(reader, 'cases')}>{t('desk.section.cases')}</a>
        </p>
      </form>
      <Scrollable label={title}>
        <DataTable
          class="side-by-side"
          columns={[
            { label: undefined, isHeader: true, cell: ({ name }: Row) => name },
            ...both.map((kept, index) => ({
              label: <SideHead kept={kept} ids={ids} visit={visit} />,
              cell: ({ cells }: Row) => cells[index],
            })),
          ]}
          rows={rowsOf(both, visit)}
          keyOf={({ name }) => name}
        />
      </Scrollable>
    </>
  )
  return deskPage(visit, {
    title: errorStatus === undefined ? title : t('form.error.pageTitle'),
    section: 'cases',
    body,
    ...(errorStatus !== undefined && { status: errorStatus }),
  })
}

/** Notes that two case studies are no duplicates. */
export async function sayDistinct({ engine, viewer, reader }: Visit, { ids }: Pair): Promise<Redirect> {
  await tellApart(engine, viewer, ...ids)
  return { to: doneAddress(reader, 'apart', ids) }
}

/** Lists them as possible duplicates again. */
export async function sayAlike({ engine, viewer, reader }: Visit, { ids }: Pair): Promise<Redirect> {
  await compareAgain(engine, viewer, ...ids)
  return { to: doneAddress(reader, 'again', ids) }
}

function doneAddress(reader: Reader, done: string, ids: Pair['ids']): string {
  return `${sectionAddress(reader, 'cases')}?${new URLSearchParams({ done, on: ids.join('/') })}`
}

/** @throws NotFoundError for one that is archived */
export async function keptOf({ engine, viewer }: Visit, id: string): Promise<StoredCase> {
  const found = await findCaseRecord(engine, viewer, id)
  if (found.archivedAt !== null) throw new NotFoundError('case study', id)
  return found
}

interface HeadProps extends Pair {
  readonly kept: StoredCase
  readonly visit: Visit
}

function SideHead({ kept: { study }, ids, visit: { reader } }: HeadProps): VNode {
  const { t, to, language } = reader
  const { text, language: written } = textIn(study, language)
  return (
    <>
      <a class="title" href={to('case-studies', study.id)} {...inItsLanguage(written, language)}>
        {text.title}
      </a>
      <p>
        <ButtonLink kind="solid" icon="git-merge" href={`${pairAddress(reader, ids, 'merge')}?keep=${study.id}`}>
          {t('desk.pair.keep')} <span class="unseen">{text.title}</span>
        </ButtonLink>
      </p>
    </>
  )
}

interface Row {
  readonly name: string
  readonly cells: readonly ComponentChildren[]
}

function rowsOf(both: readonly StoredCase[], visit: Visit): Row[] {
  const { engine, reader } = visit
  const { t, language, list } = reader
  const texts = both.map(({ study }) => textIn(study, language))
  const row = (name: string, cellOf: (kept: StoredCase) => ComponentChildren): Row => ({
    name,
    cells: both.map((kept) => cellOf(kept) ?? '–'),
  })
  return [
    row(t('case.who'), ({ study }) => list(study.implementers.map(({ member }) => memberName(member, engine, reader)))),
    row(t('desk.draft.technologies'), ({ study }) =>
      list(summarise(study, engine.catalogue, language).technologies.map(({ name }) => name)),
    ),
    row(t('case.maturity'), ({ study }) => study.maturity && <Stage maturity={study.maturity} />),
    row(t('case.year'), ({ study }) => study.year),
    ...caseHeadings
      .filter((heading) => texts.some(({ text }) => text[heading]))
      .map((heading) => ({
        name: t(`case.${heading}`),
        cells: texts.map(({ text, language: written }) => (
          <span {...inItsLanguage(written, language)}>{text[heading] ?? '–'}</span>
        )),
      })),
    row(t('case.sources'), ({ study }) => list(study.sources.map(({ title, url }) => title ?? new URL(url).host))),
  ]
}
