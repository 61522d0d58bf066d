import { translate } from '../../../messages/translate.js'
import { markdownLink, markdownText } from '../../../platform/text/index.js'
import type { Report } from '../assemble-report.js'
import type { Block } from '../edition-blocks.js'
import { fixedChapters } from '../edition-content.js'
import { dayIn } from '../in-languages.js'
import { tableOf } from './figure-parts.js'
import { bracketed, caseAddress, chapterTitle, frontOf, paragraphsOf } from './report-words.js'

/** An edition as Markdown: figures as tables. @param base what links begin with, without a slash at its end */
export function reportMarkdown(report: Report, base: string): string {
  const { title, domain, edition, day, lead, preview } = frontOf(report)
  const parts = [
    `# ${markdownText(`${title}: ${domain}`)}`,
    `**${markdownText(edition)}** (${day})`,
    ...(preview === null ? [] : [`**${markdownText(preview)}**`]),
    markdownText(lead),
    `## ${translate(report.language, 'report.contents')}`,
    report.chapters.map((chapter) => `- ${markdownText(chapterTitle(chapter))}`).join('\n'),
    ...report.chapters.flatMap((chapter) => [
      `## ${markdownText(chapterTitle(chapter))}`,
      ...chapter.blocks.map((block) => blockText(block, report, base)),
      ...(chapter.id === fixedChapters.references ? [referenceLines(report)] : []),
    ]),
  ]
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}

function blockText(block: Block, report: Report, base: string): string {
  const { language } = report
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level + 1)} ${markdownText(block.text)}`
    case 'paragraph':
      return statement(block)
    case 'facts':
      return block.items.map((item) => `- ${statement(item)}`).join('\n')
    case 'changes':
      return block.items.map((item) => `- ${markdownText(item.statement)}`).join('\n')
    case 'caseList':
      return block.items.map((item) => caseText(item, report, base)).join('\n')
    case 'needs':
      return block.items
        .map(({ title, text, member, submittedAt }) => {
          const from = translate(language, 'report.needFrom', { member, date: dayIn(language, submittedAt) })
          return `- **${markdownText(title)}** (${markdownText(from)})\n\n  ${markdownText(text)}`
        })
        .join('\n')
    case 'table': {
      const rows = block.rows.map(({ label, cells }) => [label, ...cells.map(({ count }) => String(count ?? '–'))])
      return `**${markdownText(block.title)}**\n\n${tableText(block.columns, rows)}`
    }
    case 'figure': {
      const { columns, rows } = tableOf(block, language)
      const caption = translate(language, 'report.figure', { number: String(block.number), title: block.title })
      const lines = rows.map(({ label, counts }) => [label, ...counts.map(String)])
      return `**${markdownText(caption)}**\n\n${tableText(columns, lines)}\n\n${markdownText(block.note)}`
    }
    case 'prose': {
      const lines = paragraphsOf(block.text).map((paragraph) => `> ${markdownText(paragraph)}`)
      return [`> *${markdownText(translate(language, 'report.byEditors'))}*`, ...lines].join('\n>\n')
    }
  }
}

function statement({ text, refs }: { readonly text: string; readonly refs: readonly number[] }): string {
  return markdownText(text + bracketed(refs))
}

type CaseItem = Extract<Block, { kind: 'caseList' }>['items'][number]

function caseText(item: CaseItem, report: Report, base: string): string {
  const { language } = report
  const link = markdownLink(item.title, caseAddress(report, base, item.id))
  const { describedIn, summary, results } = item
  const more = [
    describedIn &&
      translate(language, 'report.described', { number: String(describedIn.number), title: describedIn.title }),
    summary,
    results && translate(language, 'report.resultsOf', { results }),
  ].filter((one) => one !== null)
  const lines = more.map((one) => `  ${markdownText(one)}`)
  return [`- ${link} (${markdownText(item.by)})${markdownText(bracketed(item.refs))}`, ...lines].join('\n\n')
}

function tableText(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(markdownText).join(' | ')} |`
  const rule = columns.map((_, index) => (index === 0 ? '---' : '---:'))
  return [line(columns), `| ${rule.join(' | ')} |`, ...rows.map(line)].join('\n')
}

function referenceLines({ references, language }: Report): string {
  return references
    .map(({ number, title, url, date }) => {
      const day = date === null ? '' : ` (${dayIn(language, date)})`
      return `- ${markdownText(`[${number}]`)} ${markdownLink(title, url)}${markdownText(day)}`
    })
    .join('\n')
}
