import type { VNode } from 'preact'
import { interfaceLanguages } from '../../domain/index.js'
import { type Account, AccountLinks, signInAddress } from './account.js'
import { Icon } from './icon.js'
import { Mark } from './mark.js'
import { Menu } from './menu.js'
import { type Page, sections } from './page.js'
import { type Reader, useReader } from './reader.js'
import { SiteSearch } from './site-search.js'

interface Props {
  readonly page: Page
  /** The address after the language, with its query: the same page in another language. */
  readonly rest: string
  readonly account: Account
}

/** What stands above every page: one line, from which everything is reached. */
export function Header({ page, rest, account }: Props): VNode {
  const { t, to } = useReader()
  const address = to() + rest
  return (
    <header class="masthead">
      <div class="masthead-line">
        <a class="brand" href={to()}>
          <Mark />
          <span class="brand-name">Passerelle</span>
        </a>
        <nav class="sections" aria-label={t('site.navigation')}>
          <SectionList page={page} />
        </nav>
        <div class="masthead-end">
          <SiteSearch id="site-search" />
          <Menu
            class="phone-only search-menu"
            summary={
              <>
                <Icon name="search" />
                <span class="unseen">{t('browse.search')}</span>
              </>
            }
          >
            <SiteSearch id="site-search-phone" />
          </Menu>
          <Languages page={page} rest={rest} />
          <AccountLinks account={account} page={page} address={address} />
          <Menu
            class="more-menu"
            summary={
              <>
                <Icon name="menu" />
                <span class="more-name">{t('site.menu')}</span>
              </>
            }
          >
            <nav aria-label={t('site.menu')}>
              <SectionList page={page} />
              {account.role === 'anonymous' && (
                <ul class="phone-only">
                  <li>
                    <a href={signInAddress(to, address)}>{t('account.signIn')}</a>
                  </li>
                </ul>
              )}
            </nav>
          </Menu>
        </div>
      </div>
    </header>
  )
}

/** The front page is reached by the mark, and how it works from the foot of every page. */
const listed = (Object.keys(sections) as (keyof typeof sections)[]).filter(
  (section) => section !== 'home' && section !== 'about',
)

function SectionList({ page }: { page: Page }): VNode {
  const { t, to } = useReader()
  return (
    <ul>
      {listed.map((section) => (
        <li key={section}>
          <a href={to(...sections[section])} aria-current={page.section === section ? 'page' : undefined}>
            {t(`section.${section}`)}
          </a>
        </li>
      ))}
    </ul>
  )
}

function Languages({ page, rest }: { page: Page; rest: string }): VNode {
  const reader = useReader()
  return (
    <nav class="languages" aria-label={reader.t('site.languages')}>
      <Menu
        summary={
          <>
            <Icon name="globe" />
            <span aria-hidden="true">{reader.language.toUpperCase()}</span>
            <span class="unseen">{`${reader.t('site.languages')}: ${languageNames[reader.language]}`}</span>
          </>
        }
      >
        <ul>
          {interfaceLanguages.map((language) => (
            <li key={language}>
              <LanguageChoice language={language} page={page} rest={rest} reader={reader} />
            </li>
          ))}
        </ul>
      </Menu>
    </nav>
  )
}

interface ChoiceProps {
  readonly language: (typeof interfaceLanguages)[number]
  readonly page: Page
  readonly rest: string
  readonly reader: Reader
}

function LanguageChoice({ language, page: { form }, rest, reader }: ChoiceProps): VNode {
  const name = languageNames[language]
  if (language === reader.language) {
    return (
      <span lang={language} aria-current="true">
        {name}
      </span>
    )
  }
  return form ? (
    <button type="submit" class="link" lang={language} form={form.id} formAction={`/${language}${form.action}`}>
      {name}
    </button>
  ) : (
    <a href={`/${language}${rest}`} lang={language} hreflang={language}>
      {name}
    </a>
  )
}

/** Each language under its own name, so that somebody who cannot read the page finds theirs. */
const languageNames = { en: 'English', fr: 'Français', es: 'Español' } as const
