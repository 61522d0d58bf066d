import type { VNode } from 'preact'
import type { Role } from '../../domain/index.js'
import { nextPath } from '../../platform/http/index.js'
import { withNext } from './next-page.js'
import type { Page } from './page.js'
import { useReader } from './reader.js'

/** Who reads, as the frame of a page says it. */
export interface Account {
  readonly role: Role
  /** The member that somebody belongs to, by name. */
  readonly memberName: string | undefined
}

interface Props {
  readonly account: Account
  readonly page: Page
  /** Of the page, to come back to. */
  readonly address: string
}

/** Who is signed in, what is theirs, and the way out; else the way in. */
export function AccountLinks({ account: { role, memberName }, page, address }: Props): VNode {
  const { t, to } = useReader()
  if (role === 'anonymous') {
    return (
      <p class="account">
        <a href={withNext(to('sign-in'), nextPath(address))}>{t('account.signIn')}</a>
      </p>
    )
  }
  const ofService = role === 'admin' ? 'account.admin' : 'account.staff'
  const section = memberName === undefined ? 'desk' : 'needs'
  return (
    <nav class="account" aria-label={t('account.title')}>
      <span class="hint" title={memberName}>
        {memberName === undefined ? t(ofService) : t('account.as', { name: memberName })}
      </span>
      <a href={to(section)} aria-current={page.section === section ? 'page' : undefined}>
        {t(`section.${section}`)}
      </a>
      {memberName !== undefined && (
        <>
          <a href={to('survey')}>{t('section.survey')}</a>
          <a href={to('workshops')} aria-current={page.section === 'workshops' ? 'page' : undefined}>
            {t('section.workshops')}
          </a>
        </>
      )}
      <form method="post" action={to('sign-out')}>
        <button type="submit" class="link">
          {t('account.signOut')}
        </button>
      </form>
    </nav>
  )
}
