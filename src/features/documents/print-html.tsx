import type { VNode } from 'preact'
import { render } from 'preact-render-to-string'
import { type InterfaceLanguage, pagePath } from '../../domain/index.js'
import { translate } from '../../messages/translate.js'
import { xmlText } from '../../platform/text/index.js'
import { type BlockFrame, Blocks } from './blocks.js'
import type { Figure, ListedReference } from './document-blocks.js'
import { caseAddress, chapterTitle } from './document-words.js'
import { drawingOf, inWords } from './figure-parts.js'
import { dayIn } from './in-languages.js'
import { printStyle } from './print-style.js'
import type { PrintedDocument } from './printed-document.js'

/** A document as one page that needs nothing from elsewhere, laid out for paper. */
export function printHtml(document: PrintedDocument, base: string): string {
  return `<!doctype html>${xmlText(render(<Sheet document={document} base={base} />))}`
}

/** The element of the contents that holds the page of a chapter. */
const pagePlace = (chapter: string) => `page-of-${chapter}`

/** Writes numbers of pages into the contents, once they are known. */
export function withPageNumbers(html: string, pages: ReadonlyMap<string, number>): string {
  let numbered = html
  for (const [anchor, page] of pages) {
    const place = `id="${pagePlace(anchor)}">`
    numbered = numbered.replace(place, `${place}${page}`)
  }
  return numbered
}

/** The page may be opened by anything: nothing in it runs, and nothing is fetched. */
const policy = "default-src 'none'; style-src 'unsafe-inline'"

function Sheet({ document, base }: { document: PrintedDocument; base: string }): VNode {
  const { language, chapters } = document
  const { title, subtitle, name } = document.front
  const frame: BlockFrame = {
    language,
    caseHref: (id) => caseAddress(document, base, id),
    needHref: (id) => base + pagePath(language, 'needs', id),
    chapterHref: (id) => `#${id}`,
    referenceHref: (number) => `#ref-${number}`,
    figure: (figure) => <PrintedFigure figure={figure} document={document} />,
    around: (_, table) => table,
    reference: (reference) => <PrintedReference reference={reference} language={language} />,
  }
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={policy} />
        <title>{`${title}: ${subtitle}. ${name}`}</title>
        <style dangerouslySetInnerHTML={{ __html: printStyle }} />
      </head>
      <body>
        <Front document={document} />
        {chapters.map((chapter) => (
          <article key={chapter.id} id={chapter.id}>
            <h1>{chapterTitle(chapter)}</h1>
            <Blocks blocks={chapter.blocks} frame={frame} />
          </article>
        ))}
      </body>
    </html>
  )
}

function Front({ document }: { document: PrintedDocument }): VNode {
  const { title, subtitle, name, day, lead, notice } = document.front
  return (
    <>
      <header class="front">
        <p class="brand">Passerelle</p>
        <p class="front-title">{title}</p>
        <p class="front-domain">{subtitle}</p>
        <p class="front-edition">{name}</p>
        <p>{day}</p>
        {notice !== null && <p class="preview">{notice}</p>}
        <p class="lead">{lead}</p>
      </header>
      <nav>
        <h1>{translate(document.language, 'report.contents')}</h1>
        <ol class="toc">
          {document.chapters.map(({ id, number, title: its }) => (
            <li key={id} value={number}>
              <a href={`#${id}`}>
                <span>{its}</span>
                <span class="page" id={pagePlace(id)} />
              </a>
            </li>
          ))}
        </ol>
      </nav>
    </>
  )
}

function PrintedFigure({ figure, document: { language } }: { figure: Figure; document: PrintedDocument }): VNode {
  const { width, height, drawing } = drawingOf(figure)
  return (
    <figure>
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={inWords(figure, language)}>
        {drawing}
      </svg>
      <figcaption>
        {translate(language, 'report.figure', { number: String(figure.number), title: figure.title })}
      </figcaption>
      <p class="facts">{figure.note}</p>
    </figure>
  )
}

function PrintedReference({ reference, language }: { reference: ListedReference; language: InterfaceLanguage }): VNode {
  const { title, url, date } = reference
  return (
    <>
      {/* What has no title is named by its address. */}
      {title !== url && `${title}${date === null ? '' : ` (${dayIn(language, date)})`}. `}
      {/^https?:/i.test(url) ? <a href={url}>{url}</a> : url}
    </>
  )
}
