import type { PasserelleError } from '../../domain/index.js'
import type { Page } from './page.js'
import type { Reader } from './reader.js'

/** What happened, whether anything was changed, and what to do. */
export function errorPage(
  { t, to }: Reader,
  error: Pick<PasserelleError, 'status' | 'code'> | undefined,
  id: string,
): Page {
  const status = error?.status ?? 500
  const kind = error?.code === 'QUOTA_EXCEEDED' ? 'full' : kindOf(status)
  const title = t(`error.${kind}.title`)
  const body = (
    <div class="error-page">
      <h1>{title}</h1>
      <p>{t(`error.${kind}.text`)}</p>
      <p>
        <a href={to()}>{t('error.home')}</a> · <a href={to('case-studies')}>{t('browse.title')}</a>
      </p>
      {status >= 500 && <p class="hint">{t('error.id', { id })}</p>}
    </div>
  )
  return { title, body, status }
}

const kinds = {
  404: 'notFound',
  408: 'tooSlow',
  410: 'gone',
  413: 'tooLarge',
  429: 'tooMany',
  431: 'headersTooLarge',
  503: 'busy',
} as const

function kindOf(status: number) {
  return kinds[status as keyof typeof kinds] ?? (status >= 500 ? 'ours' : 'unusable')
}
