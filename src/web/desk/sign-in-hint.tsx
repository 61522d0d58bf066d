import type { Page } from '../page.js'
import type { Visit } from '../visit.js'

/** For whoever has not signed in, or not any more: the same whatever was asked for, whether it exists or not. */
export function signInHint({ reader: { t, to } }: Visit): Page {
  const title = t('desk.signIn.title')
  const body = (
    <div class="text">
      <h1>{title}</h1>
      <p>{t('desk.signIn.text')}</p>
      <p>
        <a href={to()}>{t('error.home')}</a>
      </p>
    </div>
  )
  return { title, body, status: 401 }
}
