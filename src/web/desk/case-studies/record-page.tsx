import type { VNode } from 'preact'
import { readCaseHistory, type ShownVersion } from '../../../features/case-studies/index.js'
import { findCaseRecord, type StoredCase, textIn } from '../../../features/catalogue/index.js'
import type { MessageKey } from '../../../messages/translate.js'
import { inItsLanguage } from '../../kit/case-line.js'
import { ErrorNotice } from '../../kit/notices.js'
import type { Page } from '../../kit/page.js'
import type { WithId } from '../../kit/sent.js'
import type { Visit } from '../../kit/visit.js'
import { deskPage } from '../desk-page.js'
import { moment } from '../names.js'
import { DifferenceTable } from './difference-table.js'

/** The record of a case study: its history, and the way into the archive and back. */
export async function recordPage(
  visit: Visit,
  { id }: WithId,
  error?: { key: MessageKey; status: number },
): Promise<Page> {
  const { engine, reader, viewer } = visit
  const { t, to, language } = reader
  const kept = await findCaseRecord(engine, viewer, id)
  const history = await readCaseHistory(engine, viewer, id)
  const { text, language: written } = textIn(kept.study, language)
  const body = (
    <>
      {error && <ErrorNotice>{t(error.key)}</ErrorNotice>}
      <h1 {...inItsLanguage(written, language)}>{text.title}</h1>
      <p class="facts">
        {kept.archivedAt === null ? (
          <a href={to('case-studies', id)}>{t('desk.record.published')}</a>
        ) : (
          t('desk.record.archived', { time: moment(kept.archivedAt) })
        )}
        {kept.mergedInto !== null && (
          <>
            {' '}
            · <a href={to('desk', 'cases', kept.mergedInto)}>{t('desk.cases.mergedInto', { id: kept.mergedInto })}</a>
          </>
        )}
      </p>
      <Move kept={kept} visit={visit} />
      <section aria-labelledby="history">
        <h2 id="history">{t('desk.record.history')}</h2>
        {history.length === 0 && <p>{t('desk.record.unchanged')}</p>}
        {history.toReversed().map((version) => (
          <Version key={`${version.draftId} ${version.version}`} version={version} visit={visit} />
        ))}
      </section>
    </>
  )
  return deskPage(visit, {
    title: error ? t('form.error.pageTitle') : text.title,
    section: 'cases',
    body,
    ...(error && { status: error.status }),
  })
}

function Move({ kept, visit: { reader } }: { kept: StoredCase; visit: Visit }): VNode {
  const { t, to } = reader
  const step = kept.archivedAt === null ? 'archive' : 'restore'
  return (
    <form method="post" action={to('desk', 'cases', kept.study.id, step)}>
      <input type="hidden" name="version" value={kept.version} />
      <p class="hint">{t(`desk.record.${step}Hint`)}</p>
      <button type="submit">{t(`desk.record.${step}`)}</button>
    </form>
  )
}

function Version({ version, visit }: { version: ShownVersion; visit: Visit }): VNode {
  const { t } = visit.reader
  const { draftId, at, role, action, differences } = version
  return (
    <details>
      <summary>
        {draftId === null ? t('desk.record.version', { number: version.version }) : t('desk.record.draft')} ·{' '}
        <code>{action}</code> · {moment(at)} <span class="hint">({role})</span>
      </summary>
      <DifferenceTable differences={differences} visit={visit} />
    </details>
  )
}
