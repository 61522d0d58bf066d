import type { VNode } from 'preact'
import type { InterfaceLanguage } from '../../domain/index.js'
import { translate } from '../../messages/translate.js'
import type { DocumentBlock, Figure, GeneratedBlock, ListedReference } from './document-blocks.js'
import { beyondTitle, paragraphsOf } from './document-words.js'
import { dayIn } from './in-languages.js'
import { HandoutSheet, Questions, TextTable } from './sheets.js'

/** What differs between a page and a sheet of paper. */
export interface BlockFrame {
  readonly language: InterfaceLanguage
  readonly caseHref: (id: string) => string
  readonly needHref: (id: string) => string
  readonly chapterHref: (id: string) => string
  readonly referenceHref: (number: number) => string
  readonly figure: (figure: Figure) => VNode
  /** Puts something around a table that may be too wide. */
  readonly around: (label: string, table: VNode) => VNode
  /** What stands after the number of a reference. */
  readonly reference: (reference: ListedReference) => VNode
}

/** The blocks of a chapter as HTML, for pages and for paper. */
export function Blocks({ blocks, frame }: { blocks: readonly DocumentBlock[]; frame: BlockFrame }): VNode {
  return (
    <>
      {blocks.map((block, index) => (
        <DocumentPart key={index} block={block} frame={frame} />
      ))}
    </>
  )
}

function DocumentPart({ block, frame }: { block: DocumentBlock; frame: BlockFrame }): VNode {
  switch (block.kind) {
    case 'prose':
      return <Prose text={block.text} language={frame.language} />
    case 'references':
      return <References items={block.items} frame={frame} />
    case 'rows':
      return frame.around(block.title, <TextTable {...block} />)
    case 'handout':
      return <HandoutSheet handout={block.handout} language={frame.language} href={frame.caseHref} />
    case 'questions':
      return <Questions questions={block.questions} />
    default:
      return <Generated block={block} frame={frame} />
  }
}

function Prose({ text, language }: { text: string; language: InterfaceLanguage }): VNode {
  return (
    <div class="by-editors">
      <p class="hint">{translate(language, 'report.byEditors')}</p>
      {paragraphsOf(text).map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
    </div>
  )
}

function Generated({ block, frame }: { block: GeneratedBlock; frame: BlockFrame }): VNode {
  switch (block.kind) {
    case 'heading':
      return block.level === 2 ? <h2>{block.text}</h2> : <h3>{block.text}</h3>
    case 'paragraph':
      return (
        <p class="text">
          <Statement {...block} frame={frame} />
        </p>
      )
    case 'facts':
      return (
        <ul class="text">
          {block.items.map((item) => (
            <li key={item.text}>
              <Statement {...item} frame={frame} />
            </li>
          ))}
        </ul>
      )
    case 'changes':
      return (
        <ul class="text changes">
          {block.items.map(({ statement, caseStudy }) => (
            <li key={statement}>
              {caseStudy === null ? statement : <a href={frame.caseHref(caseStudy)}>{statement}</a>}
            </li>
          ))}
        </ul>
      )
    case 'caseList':
      return (
        <ul class="report-cases text">
          {block.items.map((item) => (
            <CaseItem key={item.id} item={item} frame={frame} />
          ))}
        </ul>
      )
    case 'needs':
      return <Needs block={block} frame={frame} />
    case 'table':
      return <CountTable block={block} frame={frame} />
    case 'figure':
      return frame.figure(block)
  }
}

interface StatementProps {
  readonly text: string
  readonly refs: readonly number[]
  readonly frame: BlockFrame
}

function Statement({ text, refs, frame }: StatementProps): VNode {
  return (
    <>
      {text}
      <ReferenceNumbers refs={refs} frame={frame} />
    </>
  )
}

function ReferenceNumbers({ refs, frame }: Omit<StatementProps, 'text'>): VNode | null {
  if (refs.length === 0) return null
  return (
    <span class="refs">
      {' ['}
      {refs.map((number, index) => (
        <span key={number}>
          {index > 0 && ', '}
          <a href={frame.referenceHref(number)}>{number}</a>
        </span>
      ))}
      ]
    </span>
  )
}

type Item<Kind extends 'caseList' | 'needs'> = Extract<GeneratedBlock, { kind: Kind }>['items'][number]

function CaseItem({ item, frame }: { item: Item<'caseList'>; frame: BlockFrame }): VNode {
  const { language } = frame
  const { id, title, by, describedIn, summary, results, refs } = item
  const its = item.language === language ? {} : { lang: item.language }
  return (
    <li>
      <a class="title" href={frame.caseHref(id)} {...its}>
        {title}
      </a>
      <p class="facts">{by}</p>
      {describedIn && (
        <p class="facts">
          <a href={frame.chapterHref(describedIn.chapter)}>
            {translate(language, 'report.described', { number: String(describedIn.number), title: describedIn.title })}
          </a>
        </p>
      )}
      {summary !== null && (
        <p>
          <span {...its}>{summary}</span>
          <ReferenceNumbers refs={refs} frame={frame} />
        </p>
      )}
      {results !== null && <p {...its}>{translate(language, 'report.resultsOf', { results })}</p>}
    </li>
  )
}

function Needs({ block: { items }, frame }: { block: { items: readonly Item<'needs'>[] }; frame: BlockFrame }): VNode {
  const { language } = frame
  return (
    <ul class="report-cases text">
      {items.map(({ id, title, text, member, submittedAt, ...need }) => {
        const beyond = beyondTitle(title, text)
        const its = need.language === language ? {} : { lang: need.language, dir: 'auto' as const }
        return (
          <li key={id}>
            <a class="title" href={frame.needHref(id)} {...its}>
              {title}
            </a>
            <p class="facts">
              {translate(language, 'report.needFrom', { member, date: dayIn(language, submittedAt) })}
            </p>
            {beyond !== null && <p {...its}>{beyond}</p>}
          </li>
        )
      })}
    </ul>
  )
}

interface TableProps {
  readonly block: Extract<GeneratedBlock, { kind: 'table' }>
  readonly frame: BlockFrame
}

function CountTable({ block: { title, columns, rows }, frame }: TableProps): VNode {
  const table = (
    <table class="counts">
      <caption>{title}</caption>
      <thead>
        <tr>
          {columns.map((column, index) => (
            <th key={column} scope="col" class={index > 0 ? 'number' : undefined}>
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ label, cells }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            {cells.map(({ count }, index) => (
              <td key={index} class="number">
                {count ?? '–'}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
  return frame.around(title, table)
}

/** The list that numbers in brackets lead to. */
function References({ items, frame }: { items: readonly ListedReference[]; frame: BlockFrame }): VNode {
  return (
    <ol class="references text">
      {items.map((item) => (
        <li key={item.number} id={`ref-${item.number}`} value={item.number}>
          {frame.reference(item)}
        </li>
      ))}
    </ol>
  )
}
