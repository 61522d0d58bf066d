import type { VNode } from 'preact'
import { render } from 'preact-render-to-string'
import { pagePath } from '../../../domain/index.js'
import { translate } from '../../../messages/translate.js'
import { xmlText } from '../../../platform/text/index.js'
import type { Report } from '../assemble-report.js'
import type { Figure } from '../edition-blocks.js'
import { fixedChapters } from '../edition-content.js'
import { dayIn } from '../in-languages.js'
import { type BlockFrame, Blocks, ReferenceItems } from './blocks.js'
import { drawingOf, inWords } from './figure-parts.js'
import { printStyle } from './print-style.js'
import { caseAddress, chapterTitle, frontOf } from './report-words.js'

/** An edition as one page that needs nothing from elsewhere, laid out for paper. */
export function printHtml(report: Report, base: string): string {
  return `<!doctype html>${xmlText(render(<Sheet report={report} base={base} />))}`
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

function Sheet({ report, base }: { report: Report; base: string }): VNode {
  const { language, chapters } = report
  const { title, domain, edition } = frontOf(report)
  const frame: BlockFrame = {
    language,
    caseHref: (id) => caseAddress(report, base, id),
    needHref: (id) => base + pagePath(language, 'needs', id),
    chapterHref: (id) => `#${id}`,
    referenceHref: (number) => `#ref-${number}`,
    figure: (figure) => <PrintedFigure figure={figure} report={report} />,
    around: (_, table) => table,
  }
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={policy} />
        <title>{`${title}: ${domain}. ${edition}`}</title>
        <style dangerouslySetInnerHTML={{ __html: printStyle }} />
      </head>
      <body>
        <Front report={report} />
        {chapters.map((chapter) => (
          <article key={chapter.id} id={chapter.id}>
            <h1>{chapterTitle(chapter)}</h1>
            <Blocks blocks={chapter.blocks} frame={frame} />
            {chapter.id === fixedChapters.references && <ReferenceItems items={printedReferences(report)} />}
          </article>
        ))}
      </body>
    </html>
  )
}

function Front({ report }: { report: Report }): VNode {
  const { title, domain, edition, day, lead, preview } = frontOf(report)
  return (
    <>
      <header class="front">
        <p class="brand">Passerelle</p>
        <p class="front-title">{title}</p>
        <p class="front-domain">{domain}</p>
        <p class="front-edition">{edition}</p>
        <p>{day}</p>
        {preview !== null && <p class="preview">{preview}</p>}
        <p class="lead">{lead}</p>
      </header>
      <nav>
        <h1>{translate(report.language, 'report.contents')}</h1>
        <ol class="toc">
          {report.chapters.map(({ id, number, title: name }) => (
            <li key={id} value={number}>
              <a href={`#${id}`}>
                <span>{name}</span>
                <span class="page" id={pagePlace(id)} />
              </a>
            </li>
          ))}
        </ol>
      </nav>
    </>
  )
}

function PrintedFigure({ figure, report: { language } }: { figure: Figure; report: Report }): VNode {
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

function printedReferences({ references, language }: Report) {
  return references.map(({ number, title, url, date }) => ({
    number,
    content: (
      <>
        {/* What has no title is named by its address. */}
        {title !== url && `${title}${date === null ? '' : ` (${dayIn(language, date)})`}. `}
        {/^https?:/i.test(url) ? <a href={url}>{url}</a> : url}
      </>
    ),
  }))
}
