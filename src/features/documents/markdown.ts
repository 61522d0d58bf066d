import { translate } from '../../messages/translate.js'
import { markdownLink, markdownText } from '../../platform/text/index.js'
import type { DocumentBlock, Handout, ListedReference, PaperQuestion } from './document-blocks.js'
import { beyondTitle, bracketed, caseAddress, chapterTitle, paragraphsOf } from './document-words.js'
import { tableOf } from './figure-parts.js'
import { dayIn } from './in-languages.js'
import type { PrintedDocument } from './printed-document.js'

/** A document as Markdown: figures as tables. @param base what links begin with, without a slash at its end */
export function documentMarkdown(document: PrintedDocument, base: string): string {
  const { title, subtitle, name, day, lead, notice } = document.front
  const parts = [
    `# ${markdownText(`${title}: ${subtitle}`)}`,
    `**${markdownText(name)}** (${day})`,
    ...(notice === null ? [] : [`**${markdownText(notice)}**`]),
    markdownText(lead),
    `## ${translate(document.language, 'report.contents')}`,
    document.chapters.map((chapter) => `- ${markdownText(chapterTitle(chapter))}`).join('\n'),
    ...document.chapters.flatMap((chapter) => [
      `## ${markdownText(chapterTitle(chapter))}`,
      ...chapter.blocks.map((block) => blockText(block, document, base)),
    ]),
  ]
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}

function blockText(block: DocumentBlock, document: PrintedDocument, base: string): string {
  const { language } = document
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
      return block.items.map((item) => caseText(item, document, base)).join('\n')
    case 'needs':
      return block.items
        .map(({ title, text, member, submittedAt }) => {
          const from = translate(language, 'report.needFrom', { member, date: dayIn(language, submittedAt) })
          const beyond = beyondTitle(title, text)
          return `- **${markdownText(title)}** (${markdownText(from)})${beyond === null ? '' : `\n\n  ${markdownText(beyond)}`}`
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
    case 'references':
      return block.items.map((one) => referenceLine(one, document)).join('\n')
    case 'rows':
      return `**${markdownText(block.title)}**\n\n${tableText(block.columns, block.rows, false)}`
    case 'handout':
      return handoutText(block.handout, document, base)
    case 'questions':
      return block.questions.map(questionText).join('\n\n')
  }
}

function statement({ text, refs }: { readonly text: string; readonly refs: readonly number[] }): string {
  return markdownText(text + bracketed(refs))
}

type CaseItem = Extract<DocumentBlock, { kind: 'caseList' }>['items'][number]

function caseText(item: CaseItem, document: PrintedDocument, base: string): string {
  const { language } = document
  const link = markdownLink(item.title, caseAddress(document, base, item.id))
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

/** @param areNumbers whether all columns but the first are counts */
function tableText(columns: readonly string[], rows: readonly (readonly string[])[], areNumbers = true): string {
  const line = (cells: readonly string[]) => `| ${cells.map(markdownText).join(' | ')} |`
  const rule = columns.map((_, index) => (index === 0 || !areNumbers ? '---' : '---:'))
  return [line(columns), `| ${rule.join(' | ')} |`, ...rows.map(line)].join('\n')
}

function referenceLine({ number, title, url, date }: ListedReference, { language }: PrintedDocument): string {
  const day = date === null ? '' : ` (${dayIn(language, date)})`
  return `- ${markdownText(`[${number}]`)} ${markdownLink(title, url)}${markdownText(day)}`
}

function handoutText(handout: Handout, document: PrintedDocument, base: string): string {
  const { title, by, facts, parts } = handout
  return [
    `### ${markdownLink(title, caseAddress(document, base, handout.caseStudyId))}`,
    markdownText(by),
    facts.map((fact) => `- ${markdownText(fact)}`).join('\n'),
    ...parts.flatMap(({ heading, text }) => [`**${markdownText(heading)}**`, markdownText(text)]),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
}

function questionText({ label, hint, choices }: PaperQuestion): string {
  const marked = choices.map((choice) => `- [ ] ${markdownText(choice)}`).join('\n')
  return [`**${markdownText(label)}**`, hint === null ? '' : markdownText(hint), marked]
    .filter((part) => part !== '')
    .join('\n\n')
}
