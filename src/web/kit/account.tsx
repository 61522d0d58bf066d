import type { VNode } from 'preact'
import type { Role } from '../../domain/index.js'
import { nextPath } from '../../platform/http/index.js'
import { Flag } from './flag.js'
import { Icon } from './icon.js'
import { Menu } from './menu.js'
import { withNext } from './next-page.js'
import type { Page } from './page.js'
import { useReader } from './reader.js'

/** Who reads, as the frame of a page says it. */
export interface Account {
  readonly role: Role
  /** The member that somebody belongs to. */
  readonly member: { readonly code: string; readonly name: string } | undefined
  /** Notifications that they have not read. */
  readonly unread: number
}

interface Props {
  readonly account: Account
  readonly page: Page
  /** Of the page, to come back to. */
  readonly address: string
}

/** Who is signed in, what is theirs, and the way out; else the way in. */
export function AccountLinks({ account: { role, member, unread }, page, address }: Props): VNode {
  const { t, to } = useReader()
  if (role === 'anonymous') {
    return (
      <a class="masthead-link account not-on-phone" href={signInAddress(to, address)}>
        {t('account.signIn')}
      </a>
    )
  }
  const section = member === undefined ? 'desk' : 'needs'
  const who =
    member === undefined
      ? t(role === 'admin' ? 'account.admin' : 'account.staff')
      : t('account.as', { name: member.name })
  const link = (
    <a href={to(section)} aria-current={page.section === section ? 'page' : undefined}>
      {t(`section.${section}`)}
    </a>
  )
  return (
    <nav class="account" aria-label={t('account.title')}>
      <a
        class="masthead-link not-on-phone"
        href={to(section)}
        aria-current={page.section === section ? 'page' : undefined}
      >
        {t(`section.${section}`)}
      </a>
      <a class="masthead-link bell not-on-phone" href={to('notifications')}>
        <Icon name="bell" />
        <Unread count={unread} />
        <span class="unseen">{t('inbox.link', { count: unread })}</span>
      </a>
      <Menu
        summary={
          <>
            {member === undefined ? <Icon name="circle-user-round" /> : <Flag code={member.code} />}
            <Icon name="chevron-down" />
            {unread > 0 && <span class="unread-dot only-on-phone" aria-hidden="true" />}
            <span class="unseen">{who}</span>
          </>
        }
      >
        <p class="hint">{who}</p>
        <ul>
          <li>{link}</li>
          <li>
            <a href={to('notifications')}>
              {t('inbox.title')}
              <Unread count={unread} />
              {unread > 0 && <span class="unseen">{t('inbox.unread', { count: unread })}</span>}
            </a>
          </li>
          {member !== undefined && (
            <>
              <li>
                <a href={to('survey')}>{t('section.survey')}</a>
              </li>
              <li>
                <a href={to('workshops')} aria-current={page.section === 'workshops' ? 'page' : undefined}>
                  {t('section.workshops')}
                </a>
              </li>
            </>
          )}
        </ul>
        <hr />
        <form method="post" action={to('sign-out')}>
          <button type="submit" class="link">
            <Icon name="log-out" />
            {t('account.signOut')}
          </button>
        </form>
      </Menu>
    </nav>
  )
}

/** How many are unread, in a number; words beside it say of what. */
function Unread({ count }: { count: number }): VNode | null {
  if (count === 0) return null
  return (
    <span class="unread-count" aria-hidden="true">
      {count > 99 ? '99+' : count}
    </span>
  )
}

/** The page where one signs in, and then comes back to an address. */
export function signInAddress(to: (...segments: string[]) => string, address: string): string {
  return withNext(to('sign-in'), nextPath(address))
}
