import type { ComponentChildren, VNode } from 'preact'
import type { Technology } from '../../domain/index.js'
import type { Engine } from '../../engine/index.js'
import { caseHeadings, dossierHeadings, summarise, textIn } from '../../features/catalogue/index.js'
import { inItsLanguage } from '../kit/case-line.js'
import { DataTable, Scrollable } from '../kit/data-table.js'
import { ErrorSummary } from '../kit/error-summary.js'
import { many } from '../kit/form-values.js'
import type { Page } from '../kit/page.js'
import type { Reader } from '../kit/reader.js'
import type { Sent } from '../kit/sent.js'
import type { Visit } from '../kit/visit.js'
import { FactText } from './fact-text.js'
import { SourceLink, SourceList } from './sources.js'

const most = 4

/** The ids of what is compared. Case studies come first where both are given. */
interface Compared {
  readonly caseStudies: readonly string[]
  readonly technologies: readonly string[]
}

export function readCompared({ query }: Sent): Compared {
  return { caseStudies: many(query, 'id'), technologies: many(query, 'technology') }
}

interface Column {
  readonly id: string
  readonly head: VNode
  readonly cells: readonly ComponentChildren[]
}

/** Two to four case studies, or technologies, side by side; the headings of the record are the rows. */
export function comparePage({ engine, reader }: Visit, input: Compared): Page {
  const { t } = reader
  const studies = input.caseStudies.flatMap((id) => engine.catalogue.caseStudies.get(id) ?? [])
  const technologies = input.technologies.flatMap((id) => engine.catalogue.technologies.get(id) ?? [])
  const chosen = studies.length > 0 ? studies.length : technologies.length
  const title = studies.length > 0 || technologies.length === 0 ? t('compare.title') : t('compare.technologies')
  if (chosen < 2) {
    const body = (
      <>
        <ErrorSummary errors={[{ field: 'choose', key: 'form.error.tooFew' }]} />
        <h1>{title}</h1>
        <p id="choose" tabIndex={-1}>
          {t('compare.how')} <a href={reader.to('case-studies')}>{t('section.case-studies')}</a>
        </p>
      </>
    )
    return { title, body, status: 400 }
  }
  const table =
    studies.length > 0
      ? { rows: caseRows(reader), columns: studies.slice(0, most).map((study) => caseColumn(study, engine, reader)) }
      : {
          rows: dossierHeadings.map((heading) => t(`dossier.${heading}`)),
          columns: technologies.slice(0, most).map((technology) => technologyColumn(technology, reader)),
        }
  const body = (
    <>
      <h1>{title}</h1>
      {chosen > most && <p class="notice">{t('compare.onlyFirst', { most })}</p>}
      <SideBySide {...table} caption={title} />
    </>
  )
  return { title, body }
}

function SideBySide({
  rows,
  columns,
  caption,
}: {
  rows: readonly string[]
  columns: readonly Column[]
  caption: string
}) {
  return (
    <Scrollable label={caption}>
      <DataTable
        class="side-by-side"
        caption={<caption class="unseen">{caption}</caption>}
        columns={[
          { label: undefined, cell: (row) => row, isHeader: true },
          ...columns.map(({ head, cells }) => ({ label: head, cell: (_: string, at: number) => cells[at] })),
        ]}
        rows={rows}
        keyOf={(row) => row}
      />
    </Scrollable>
  )
}

function caseRows({ t }: Reader): string[] {
  return [
    t('case.who'),
    t('case.maturity'),
    t('case.year'),
    t('facet.technology'),
    t('facet.processArea'),
    ...caseHeadings.map((heading) => t(`case.${heading}`)),
    t('case.sources'),
  ]
}

function caseColumn(study: Parameters<typeof summarise>[0], { catalogue }: Engine, reader: Reader): Column {
  const { t, to, list } = reader
  const { text, language } = textIn(study, reader.language)
  const { implementers, technologies, processAreas } = summarise(study, catalogue, reader.language)
  const theirs = inItsLanguage(language, reader.language)
  const silent = <span class="hint">{t('case.notSaid')}</span>
  return {
    id: study.id,
    head: (
      <a href={to('case-studies', study.id)} {...theirs}>
        {text.title}
      </a>
    ),
    cells: [
      list(implementers.map(({ name }) => name)) || study.administration,
      study.maturity ? t(`maturity.${study.maturity}`) : t('case.unknown'),
      study.year ?? t('case.unknown'),
      list(technologies.map(({ name }) => name)),
      list(processAreas.map(({ name }) => name)),
      ...caseHeadings.map((heading) => (text[heading] ? <span {...theirs}>{text[heading]}</span> : silent)),
      <SourceList key="sources" sources={study.sources} />,
    ],
  }
}

function technologyColumn({ id, name, dossier: facts }: Technology, { t, to, language }: Reader): Column {
  return {
    id,
    head: <a href={to('technologies', id)}>{name[language]}</a>,
    cells: dossierHeadings.map((heading) =>
      facts[heading].length === 0 ? (
        <span class="hint">{t('dossier.nothing')}</span>
      ) : (
        <ul>
          {facts[heading].map((fact) => (
            <li key={fact.id ?? fact.text.en}>
              <FactText fact={fact} />{' '}
              <cite>
                <SourceLink {...fact.source} />
              </cite>
            </li>
          ))}
        </ul>
      ),
    ),
  }
}
