import type { VNode } from 'preact'
import { interfaceLanguages } from '../../domain/index.js'
import type { Account } from './account.js'
import { assetAddress } from './assets.js'
import { firstFont } from './fonts.js'
import { Footer } from './footer.js'
import { Header } from './header.js'
import { type Page, sections } from './page.js'
import { directionOf, type Reader, ReaderContext } from './reader.js'

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
  const { t, language } = reader
  const title = page.section === 'home' ? 'Passerelle' : `${page.title} · Passerelle`
  const description = page.description ?? t('site.purpose')
  return (
    <ReaderContext.Provider value={reader}>
      <html lang={language} dir={directionOf(language)}>
        <head>
          <meta charset="utf-8" />
          <title>{title}</title>
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="color-scheme" content="light dark" />
          <meta name="description" content={description} />
          <Addresses page={page} path={rest.split('?')[0]!} base={base} reader={reader} />
          <meta property="og:title" content={title} />
          <meta property="og:description" content={description} />
          <meta property="og:image" content={base + assetAddress('preview.png')} />
          <link rel="icon" href={assetAddress('icon.svg')} type="image/svg+xml" />
          <link rel="preload" href={firstFont} as="font" type="font/woff2" crossOrigin="anonymous" />
          <link rel="stylesheet" href={assetAddress('passerelle.css')} />
          <script src={assetAddress('passerelle.js')} defer />
          {page.script && <script src={assetAddress(page.script)} defer />}
        </head>
        <body>
          <a class="skip" href="#content">
            {t('site.skip')}
          </a>
          <div class="progress-line" aria-hidden="true" />
          <Header page={page} rest={rest} account={account} />
          <main id="content" tabIndex={-1}>
            {page.body}
          </main>
          <Footer />
          {/* What a script says of what it changed, and what went wrong: seen as well as read aloud. */}
          <p class="unseen" role="status" data-announce data-busy={t('site.busy')} />
          <div class="toast" role="alert" data-trouble data-text={t('site.noConnection')} />
        </body>
      </html>
    </ReaderContext.Provider>
  )
}

/** The sections that search engines may list; everything else is for those who work with it. */
const listed = new Set<Page['section']>(Object.keys(sections) as (keyof typeof sections)[])

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
