import type { VNode } from 'preact'
import { fieldErrors, InvalidInputError, interfaceLanguages } from '../../domain/index.js'
import {
  frequency,
  preference,
  readPreference,
  setPreference,
  unsubscribe,
} from '../../features/notifications/index.js'
import { Breadcrumbs } from '../kit/breadcrumbs.js'
import { ChoiceField } from '../kit/field.js'
import { one } from '../kit/form-values.js'
import { Notice } from '../kit/notices.js'
import type { Outcome } from '../kit/outcome.js'
import type { Page } from '../kit/page.js'
import type { Sent } from '../kit/sent.js'
import type { Visit } from '../kit/visit.js'

/** Characters; longer than any token. */
const longestToken = 200

/** Whether, how often and in which language somebody wants mail. */
export async function mailPage(visit: Visit, isSaved = false): Promise<Page> {
  const { engine, viewer, reader, sendsMail } = visit
  const { t, to, languageName, language } = reader
  const now = await readPreference(engine, viewer, language)
  const body = (
    <form class="text" method="post" action={to('notifications', 'mail')}>
      <Breadcrumbs crumbs={[{ label: t('inbox.title'), href: to('notifications') }]} />
      <h1>{t('notifications.title')}</h1>
      {isSaved && <Notice role="status">{t('notifications.saved')}</Notice>}
      <p>{t('notifications.text')}</p>
      {!sendsMail && <Notice>{t('notifications.off')}</Notice>}
      <ChoiceField
        id="frequency"
        label={t('notifications.frequency')}
        value={now.frequency}
        options={frequency.options.map((value) => ({ value, label: t(`notifications.${value}`) }))}
      />
      <ChoiceField
        id="language"
        label={t('notifications.language')}
        value={now.language}
        options={interfaceLanguages.map((value) => ({ value, label: languageName(value) }))}
      />
      <button type="submit" class="primary">
        {t('notifications.save')}
      </button>
    </form>
  )
  return { title: t('notifications.title'), body, section: 'needs' }
}

export function readWanted({ form }: Sent) {
  return { wanted: { frequency: one(form, 'frequency'), language: one(form, 'language') } }
}

export async function savePreference(visit: Visit, { wanted }: ReturnType<typeof readWanted>): Promise<Outcome> {
  const parsed = preference.safeParse(wanted)
  // The form offers nothing else.
  if (!parsed.success) throw new InvalidInputError('The choice is not valid', fieldErrors(parsed.error))
  await setPreference(visit.engine, visit.viewer, parsed.data)
  return mailPage(visit, true)
}

export function readToken({ query, form }: Sent) {
  return { token: (one(query, 'token') || one(form, 'token')).slice(0, longestToken) }
}

/** Where the link of a mail leads. Opening it changes nothing: programs open links to look at them. */
export function unsubscribePage({ reader }: Visit, { token }: ReturnType<typeof readToken>): Page {
  const { t, to } = reader
  const body = (
    <form class="text" method="post" action={to('unsubscribe')}>
      <h1>{t('notifications.leave')}</h1>
      <input type="hidden" name="token" value={token} />
      <button type="submit">{t('notifications.leaveButton')}</button>
    </form>
  )
  return { title: t('notifications.leave'), body }
}

/** Ends the mails: by the button of the page, or by the one click that mail programs offer (RFC 8058). */
export async function leave({ engine, reader }: Visit, { token }: ReturnType<typeof readToken>): Promise<Page> {
  await unsubscribe(engine, token)
  return { title: reader.t('notifications.left'), body: <Left text={reader.t('notifications.left')} /> }
}

function Left({ text }: { text: string }): VNode {
  return (
    <div class="text">
      <h1>{text}</h1>
    </div>
  )
}
