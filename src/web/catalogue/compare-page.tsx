import type { VNode } from 'preact'
import type { Technology } from '../../domain/index.js'
import type { Engine } from '../../engine/index.js'
import { caseHeadings, dossierHeadings, summarise, textIn } from '../../features/catalogue/index.js'
import { inItsLanguage } from '../kit/case-line.js'
import { ErrorSummary } from '../kit/error-summary.js'
import { MemberName } from '../kit/flag.js'
import { many } from '../kit/form-values.js'
import type { Page } from '../kit/page.js'
import type { Reader } from '../kit/reader.js'
import type { Sent } from '../kit/sent.js'
import { Stage } from '../kit/stage.js'
import type { Visit } from '../kit/visit.js'
import { type ComparedColumn, CompareTable } from './compare-table.js'
import { FactText } from './fact-text.js'
import { SourceLink, SourceList } from './sources.js'

const most = 4

type Column = Omit<ComparedColumn, 'without'>

/** The ids of what is compared. Case studies come first where both are given. */
interface Compared {
  readonly caseStudies: readonly string[]
  readonly technologies: readonly string[]
}

export function readCompared({ query }: Sent): Compared {
  return { caseStudies: many(query, 'id'), technologies: many(query, 'technology') }
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
  const isOfStudies = studies.length > 0
  const shown: readonly { readonly id: string }[] = (isOfStudies ? studies : technologies).slice(0, most)
  const without = (id: string) =>
    shown.length > 2
      ? addressOf(
          shown.filter((one) => one.id !== id),
          isOfStudies,
          reader,
        )
      : undefined
  const table = isOfStudies
    ? {
        headings: caseHeadingsOf(reader),
        columns: studies
          .slice(0, most)
          .map((study) => ({ ...caseColumn(study, engine, reader), without: without(study.id) })),
        silent: t('case.notSaid'),
      }
    : {
        headings: dossierHeadings.map((heading) => t(`dossier.${heading}`)),
        columns: technologies
          .slice(0, most)
          .map((technology) => ({ ...technologyColumn(technology, reader), without: without(technology.id) })),
        silent: t('dossier.nothing'),
      }
  const body = (
    <>
      <h1>{title}</h1>
      {chosen > most && <p class="notice">{t('compare.onlyFirst', { most })}</p>}
      <div id="list" tabIndex={-1} data-changes>
        <CompareTable {...table} caption={title} />
      </div>
    </>
  )
  return { title, body }
}

function addressOf(shown: readonly { readonly id: string }[], isOfStudies: boolean, { to }: Reader): string {
  const pairs = shown.map(({ id }) => [isOfStudies ? 'id' : 'technology', id])
  return `${to('compare')}?${new URLSearchParams(pairs)}`
}

function caseHeadingsOf({ t }: Reader): string[] {
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
  const { to } = reader
  const { text, language } = textIn(study, reader.language)
  const { implementers, technologies, processAreas } = summarise(study, catalogue, reader.language)
  const theirs = inItsLanguage(language, reader.language)
  const who = implementers[0]?.name ?? study.administration
  return {
    id: study.id,
    head: (
      <a href={to('case-studies', study.id)} {...theirs}>
        {text.title}
      </a>
    ),
    short: who,
    cells: [
      implementers.length > 0 ? (
        <Names
          records={implementers.map(({ code, name }) => ({
            key: code,
            name: <MemberName code={code} name={name} href={to('members', code)} />,
          }))}
        />
      ) : (
        study.administration
      ),
      study.maturity ? <Stage maturity={study.maturity} /> : undefined,
      study.year ?? undefined,
      technologies.length > 0 ? (
        <Names
          records={technologies.map(({ id, name }) => ({ key: id, name: <a href={to('technologies', id)}>{name}</a> }))}
        />
      ) : undefined,
      processAreas.length > 0 ? (
        <Names
          records={processAreas.map(({ id, name }) => ({
            key: id,
            name: <a href={`${to('case-studies')}?processArea=${id}`}>{name}</a>,
          }))}
        />
      ) : undefined,
      ...caseHeadings.map((heading) => (text[heading] ? <span {...theirs}>{text[heading]}</span> : undefined)),
      <SourceList key="sources" sources={study.sources} />,
    ],
  }
}

function Names({ records }: { records: readonly { readonly key: string; readonly name: VNode }[] }): VNode {
  return (
    <ul class="compare-names">
      {records.map(({ key, name }) => (
        <li key={key}>{name}</li>
      ))}
    </ul>
  )
}

function technologyColumn({ id, name, dossier: facts }: Technology, { to, language }: Reader): Column {
  return {
    id,
    head: <a href={to('technologies', id)}>{name[language]}</a>,
    short: name[language],
    cells: dossierHeadings.map((heading) =>
      facts[heading].length === 0 ? undefined : (
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
