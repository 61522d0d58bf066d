import type { VNode } from 'preact'
import { interfaceLanguages } from '../../domain/index.js'
import { type Account, AccountLinks } from './account.js'
import { assetAddress } from './assets.js'
import { type Page, sections } from './page.js'
import { directionOf, type Reader, ReaderContext } from './reader.js'

const sectionNames = Object.keys(sections) as (keyof typeof sections)[]

/** What the frame needs beside the page itself. */
export interface Place {
  readonly reader: Reader
  /** The address after the language, with its query: the same page in another language. */
  readonly rest: string
  readonly account: Account
  /** Where people reach the service, without a slash at its end. */
  readonly base: string
}

/** The frame of every page. */
export function Document({ page, place: { reader, rest, account, base } }: { page: Page; place: Place }): VNode {
  const { t, language, to } = reader
  const title = page.section === 'home' ? 'Passerelle' : `${page.title} · Passerelle`
  return (
    <ReaderContext.Provider value={reader}>
      <html lang={language} dir={directionOf(language)}>
        <head>
          <meta charset="utf-8" />
          <title>{title}</title>
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="color-scheme" content="light dark" />
          <meta name="description" content={page.description ?? t('site.purpose')} />
          <Addresses page={page} path={rest.split('?')[0]!} base={base} reader={reader} />
          <link rel="icon" href={assetAddress('icon.svg')} type="image/svg+xml" />
          <link rel="stylesheet" href={assetAddress('passerelle.css')} />
          <script src={assetAddress('passerelle.js')} defer />
          {page.script && <script src={assetAddress(page.script)} defer />}
        </head>
        <body>
          <a class="skip" href="#content">
            {t('site.skip')}
          </a>
          <header class="masthead">
            <a class="brand" href={to()}>
              Passerelle
            </a>
            <Languages page={page} rest={rest} reader={reader} />
            <AccountLinks account={account} page={page} address={to() + rest} />
            <nav class="sections" aria-label={t('site.navigation')}>
              <ul>
                {sectionNames.map((section) => (
                  <li key={section}>
                    <a href={to(...sections[section])} aria-current={page.section === section ? 'page' : undefined}>
                      {t(`section.${section}`)}
                    </a>
                  </li>
                ))}
              </ul>
            </nav>
          </header>
          <main id="content" tabIndex={-1}>
            {page.body}
          </main>
          <footer class="colophon">
            <p>{t('site.privacy')}</p>
            <p>
              <a href={to('about')}>{t('site.howItWorks')}</a> · <a href="/api/docs">{t('site.api')}</a>
            </p>
          </footer>
        </body>
      </html>
    </ReaderContext.Provider>
  )
}

/** The sections that search engines may list; everything else is for those who work with it. */
const listed = new Set<Page['section']>(sectionNames)

/** Which of several addresses is that of the page, and which other forms it has. */
function Addresses({ page, path, base, reader }: { page: Page; path: string; base: string; reader: Reader }): VNode {
  if (!listed.has(page.section) || page.form || (page.status ?? 200) !== 200) {
    return <meta name="robots" content="noindex" />
  }
  return (
    <>
      <link rel="canonical" href={`${base}/${reader.language}${path}`} />
      {interfaceLanguages.map((language) => (
        <link key={language} rel="alternate" hreflang={language} href={`${base}/${language}${path}`} />
      ))}
      <link rel="alternate" hreflang="x-default" href={`${base}/en${path}`} />
      {page.twin && <link rel="alternate" type="text/markdown" href={base + reader.to(...page.twin)} />}
      {page.structured && (
        <script
          type="application/ld+json"
          // A text may hold what would end the element.
          dangerouslySetInnerHTML={{ __html: JSON.stringify(page.structured).replaceAll('<', '\\u003c') }}
        />
      )}
    </>
  )
}

function Languages({ page, rest, reader }: { page: Page; rest: string; reader: Reader }): VNode {
  const { form } = page
  return (
    <nav class="languages" aria-label={reader.t('site.languages')}>
      <ul>
        {interfaceLanguages.map((language) => (
          <li key={language}>
            {language === reader.language ? (
              <span lang={language} aria-current="true">
                {languageNames[language]}
              </span>
            ) : form ? (
              <button
                type="submit"
                class="link"
                lang={language}
                form={form.id}
                formAction={`/${language}${form.action}`}
              >
                {languageNames[language]}
              </button>
            ) : (
              <a href={`/${language}${rest}`} lang={language} hreflang={language}>
                {languageNames[language]}
              </a>
            )}
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** Each language under its own name, so that somebody who cannot read the page finds theirs. */
const languageNames = { en: 'English', fr: 'Français', es: 'Español' } as const
