import type { VNode } from 'preact'
import { type FieldError, groupBy, type SurveyRound } from '../../../domain/index.js'
import { findRound, listCompleteness, type MemberCompleteness } from '../../../features/surveys/index.js'
import { DataTable, Scrollable } from '../../kit/data-table.js'
import { ChoiceField, Field } from '../../kit/field.js'
import { one } from '../../kit/form-values.js'
import { ErrorNotice, Notice } from '../../kit/notices.js'
import { memberOptions } from '../../kit/options.js'
import type { Page } from '../../kit/page.js'
import type { Sent, WithId } from '../../kit/sent.js'
import type { Visit } from '../../kit/visit.js'
import { SimulatedNotice, surveyTitle } from '../../survey/round-parts.js'
import { deskPage } from '../desk-page.js'
import { memberName } from '../names.js'

/** What was just done with a round, as the address says it. */
export interface RoundDone extends WithId {
  readonly reminded: string
  readonly imported: string
}

export function readRoundDone({ params, query }: Sent): RoundDone {
  return { id: one(params, 'id'), reminded: one(query, 'reminded'), imported: one(query, 'imported') }
}

/** How far members are with a round, and what staff can do with it. */
export function roundPage(visit: Visit, done: RoundDone): Promise<Page> {
  return showRound(visit, done, [])
}

/** @param errors what is wrong with a file that was to be imported */
export async function showRound(visit: Visit, done: RoundDone, errors: readonly FieldError[]): Promise<Page> {
  const { engine, viewer, reader } = visit
  const { t, to, number } = reader
  const { round } = await findRound(engine, viewer, done.id)
  const all = await listCompleteness(engine, viewer, done.id)
  const answering = all.filter(({ updatedAt }) => updatedAt !== null)
  const complete = all.filter(({ completeness: { asked, answered } }) => answered >= asked)
  const title = surveyTitle(round, reader)
  const body = (
    <>
      <h1>{title}</h1>
      <SimulatedNotice round={round} />
      {done.reminded !== '' && (
        <Notice role="status">{t('desk.surveys.reminded', { count: Number(done.reminded) || 0 })}</Notice>
      )}
      {done.imported !== '' && (
        <Notice role="status">{t('desk.surveys.imported', { count: Number(done.imported) || 0 })}</Notice>
      )}
      {errors.length > 0 && <FileErrors errors={errors} />}
      <p>
        {t('desk.surveys.summary', {
          answering: number(answering.length),
          complete: number(complete.length),
          all: number(all.length),
        })}
      </p>
      {round.closedAt === null ? (
        <>
          <OpenActions round={round} visit={visit} />
          <Import round={round} visit={visit} />
        </>
      ) : (
        <p>{t('desk.surveys.closedText', { date: reader.date(round.closedAt) })}</p>
      )}
      <p>
        <a href={`/api/v1/survey-rounds/${round.id}/exact-counts?by=region`}>{t('desk.surveys.exactCounts')}</a>
      </p>
      <Members rows={all} visit={visit} />
      <p>
        <a href={to('desk', 'surveys')}>{t('desk.section.surveys')}</a>
      </p>
    </>
  )
  return deskPage(visit, { title, section: 'surveys', body, ...(errors.length > 0 && { status: 400 }) })
}

function FileErrors({ errors }: { errors: readonly FieldError[] }): VNode {
  return (
    <ErrorNotice>
      {errors.slice(0, 10).map(({ path, message }) => (
        <span key={path}>
          {path}: {message}
          <br />
        </span>
      ))}
    </ErrorNotice>
  )
}

interface RoundProps {
  readonly round: SurveyRound
  readonly visit: Visit
}

function OpenActions({ round, visit: { reader, sendsMail } }: RoundProps): VNode {
  const { t, to } = reader
  const place = ['desk', 'surveys', round.id]
  return (
    <>
      <div class="row-actions">
        <form method="post" action={to(...place, 'reminders')}>
          <button type="submit">{t('desk.surveys.remind')}</button>
        </form>
        <a class="button" href={to(...place, 'close')}>
          {t('desk.surveys.close')}
        </a>
      </div>
      {!sendsMail && <p class="hint">{t('desk.surveys.noMail')}</p>}
    </>
  )
}

/** A table to fill in for a member, and the form that takes it back. */
function Import({ round: { id }, visit: { engine, reader } }: RoundProps): VNode {
  const { t, to, language } = reader
  return (
    <details>
      <summary>{t('desk.surveys.import')}</summary>
      <form action={`/api/v1/survey-rounds/${id}/template`}>
        <input type="hidden" name="language" value={language} />
        <ChoiceField
          id="member"
          label={t('facet.member')}
          hint={t('desk.surveys.templateHint')}
          value=""
          required
          options={memberOptions(engine.catalogue.members.values(), t('desk.surveys.chooseMember'), reader)}
        />
        <p class="row-actions">
          {['xlsx', 'csv'].map((format) => (
            <button key={format} type="submit" name="format" value={format}>
              {t('desk.surveys.template', { format: format.toUpperCase() })}
            </button>
          ))}
        </p>
      </form>
      <p>{t('desk.surveys.importHint')}</p>
      <form method="post" action={to('desk', 'surveys', id, 'import')} encType="multipart/form-data">
        <Field id="file" label={t('desk.import.file')}>
          {(control) => <input {...control} type="file" name="file" accept=".csv,.xlsx" required />}
        </Field>
        <button type="submit">{t('desk.surveys.importButton')}</button>
      </form>
    </details>
  )
}

/** How far members are, region by region. */
function Members({ rows, visit: { engine, reader } }: { rows: readonly MemberCompleteness[]; visit: Visit }): VNode {
  const { t, date, compare, language } = reader
  const named = rows
    .map((row) => ({ ...row, name: memberName(row.memberCode, engine, reader) }))
    .sort((left, right) => compare(left.name, right.name))
  const { members, regions } = engine.catalogue
  const byRegion = groupBy(named, ({ memberCode }) => members.get(memberCode)!.region)
  return (
    <section>
      <h2>{t('desk.surveys.completeness')}</h2>
      {[...regions.values()].map(({ id, name }) => {
        const own = byRegion.get(id) ?? []
        const begun = own.filter(({ updatedAt }) => updatedAt !== null).length
        const label = name[language]
        if (own.length === 0) return null
        return (
          <details key={id}>
            <summary>{t('desk.surveys.ofRegion', { region: label, begun, all: own.length })}</summary>
            <Scrollable label={label}>
              <DataTable
                rows={own}
                keyOf={({ memberCode }) => memberCode}
                columns={[
                  { label: t('facet.member'), isHeader: true, cell: (one) => one.name },
                  {
                    label: t('desk.surveys.answered'),
                    isNumber: true,
                    cell: ({ completeness: { asked, answered } }) => t('survey.sectionProgress', { answered, asked }),
                  },
                  { label: t('survey.unknown'), isNumber: true, cell: ({ completeness: { unknown } }) => unknown },
                  {
                    label: t('desk.surveys.changed'),
                    cell: ({ updatedAt }) => (updatedAt === null ? '–' : date(updatedAt)),
                  },
                ]}
              />
            </Scrollable>
          </details>
        )
      })}
    </section>
  )
}
