import type { VNode } from 'preact'
import type { InterfaceLanguage } from '../../domain/index.js'
import type { DocumentBlock, Handout, PaperQuestion } from './document-blocks.js'

/** A table of texts. */
export function TextTable({ title, columns, rows }: Omit<Extract<DocumentBlock, { kind: 'rows' }>, 'kind'>): VNode {
  return (
    <table class="rows">
      <caption>{title}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([first, ...others], index) => (
          <tr key={index}>
            <th scope="row">{first}</th>
            {others.map((cell, column) => (
              <td key={column}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

interface HandoutProps {
  readonly handout: Handout
  readonly language: InterfaceLanguage
  readonly href: (caseStudyId: string) => string
}

/** A case study on one page. */
export function HandoutSheet({ handout, language, href }: HandoutProps): VNode {
  const { caseStudyId, title, by, facts, parts } = handout
  const its = handout.language === language ? {} : { lang: handout.language }
  return (
    <section class="handout">
      <h2>
        <a href={href(caseStudyId)} {...its}>
          {title}
        </a>
      </h2>
      <p class="facts">{by}</p>
      <ul class="handout-facts">
        {facts.map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
      {parts.map(({ heading, text }) => (
        <div key={heading}>
          <h3>{heading}</h3>
          <p {...its}>{text}</p>
        </div>
      ))}
    </section>
  )
}

/** Questions to be answered with a pen. */
export function Questions({ questions }: { questions: readonly PaperQuestion[] }): VNode {
  return (
    <ol class="questions">
      {questions.map(({ label, hint, lines, choices }) => (
        <li key={label}>
          <p class="question">{label}</p>
          {hint !== null && <p class="hint">{hint}</p>}
          {choices.length > 0 && <p class="choices">{choices.map((choice) => `☐ ${choice}`).join('   ')}</p>}
          {Array.from({ length: lines }, (_, line) => (
            <div key={line} class="line" />
          ))}
        </li>
      ))}
    </ol>
  )
}
