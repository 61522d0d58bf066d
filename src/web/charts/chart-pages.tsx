import type { VNode } from 'preact'
import { NotFoundError } from '../../domain/index.js'
import { inOrderOfYear, summarise } from '../../features/catalogue/index.js'
import { Breadcrumbs } from '../kit/breadcrumbs.js'
import { CaseCards } from '../kit/case-line.js'
import { one } from '../kit/form-values.js'
import type { FileOutcome } from '../kit/outcome.js'
import type { Page } from '../kit/page.js'
import type { Reader } from '../kit/reader.js'
import type { Sent } from '../kit/sent.js'
import type { Visit } from '../kit/visit.js'
import { type ChartFileType, fileOf } from './chart-file.js'
import { ChartFiles } from './chart-files.js'
import { ChartFilters } from './chart-filters.js'
import { type ChartName, type ChartShown, chartAddress, chartNamed, chartNamesFor, isChart } from './chart-named.js'
import { dividePanel } from './divide/divide-panel.js'
import { Figure } from './figure.js'
import { meaningMap } from './meaning/meaning-map.js'
import type { NamedGroup } from './meaning/named-groups.js'
import { knownOf, readShown, recordsAt, type Shown, studiesOf } from './shown.js'
import { readView, wholeView } from './view.js'

/** Of a group on a page; the map shows all. */
const mostListed = 40

export function readCharts({ query }: Pick<Sent, 'query'>): ChartShown {
  return {
    shown: readShown({ query }),
    view: readView(one(query, 'zoom'), one(query, 'centre')),
    group: one(query, 'group'),
  }
}

export function readChart(sent: Sent) {
  return { name: one(sent.params, 'name'), ...readCharts(sent) }
}

/** All charts, over the case studies that are chosen. */
export async function chartsPage(visit: Visit, asked: ChartShown): Promise<Page> {
  const { engine, reader } = visit
  const { t, to } = reader
  const shown = knownOf(asked.shown, engine.catalogue)
  const title = t('charts.title')
  const panels = await Promise.all(
    chartNamesFor(engine.catalogue).map(async (name) => ({
      name,
      chart:
        name === 'meaning'
          ? await meaningMap(engine.snapshot, reader, { shown, inGroups: true })
          : await chartNamed(name, engine, reader, { shown, view: wholeView, group: '' }),
    })),
  )
  const divide = await dividePanel(visit)
  const body = (
    <>
      <h1>{title}</h1>
      <p class="lead">{t('charts.lead')}</p>
      <ChartFilters shown={shown} catalogue={engine.catalogue} path={to('insights')} reader={reader} />
      <Count shown={shown} visit={visit} />
      <div class="insights" id="list" tabIndex={-1} data-changes>
        {panels.map(({ name, chart }) => (
          <section key={name} class={`panel panel-${name}`} id={name}>
            <p class="panel-head">
              <a href={chartAddress(reader, name, { shown })}>{t(`charts.${name}`)}</a>
            </p>
            <Figure
              chart={chart}
              isHeading
              withTable={false}
              files={<Files name={name} shown={shown} reader={reader} withTable />}
              hrefOfView={(view) => chartAddress(reader, name, { shown, view })}
            />
          </section>
        ))}
        {divide}
      </div>
    </>
  )
  return { title, body, section: 'insights', script: 'charts.js' }
}

export async function chartPage(visit: Visit, { name, ...asked }: ReturnType<typeof readChart>): Promise<Page> {
  const { engine, reader } = visit
  const { t, to } = reader
  if (!isChart(name)) throw new NotFoundError('chart', name)
  const shown = knownOf(asked.shown, engine.catalogue)
  const chart = await chartNamed(name, engine, reader, { ...asked, shown })
  const group = 'groups' in chart ? chart.groups.find(({ key }) => key === asked.group) : undefined
  const body = (
    <>
      <Breadcrumbs crumbs={[{ label: t('charts.title'), href: to('insights') }]} />
      <h1>{t(`charts.${name}`)}</h1>
      <ChartFilters shown={shown} catalogue={engine.catalogue} path={to('insights', name)} reader={reader} />
      <Count shown={shown} visit={visit} />
      <div class="one-chart" id="list" tabIndex={-1} data-changes>
        <Figure
          chart={chart}
          isHeading
          files={<Files name={name} shown={shown} reader={reader} />}
          hrefOfView={(view) => chartAddress(reader, name, { ...asked, shown, view })}
        />
        {group && <GroupRecords group={group} visit={visit} />}
      </div>
    </>
  )
  return { title: t(`charts.${name}`), body, section: 'insights', script: 'charts.js' }
}

/** How many case studies the charts are about, and where they are. */
function Count({ shown, visit: { engine, reader } }: { shown: Shown; visit: Visit }): VNode {
  const { t, number } = reader
  const count = studiesOf(shown, engine.catalogue).length
  return (
    <p class="chart-count">
      <span data-announced>{t('charts.over', { count, number: number(count) })}</span>{' '}
      <a href={recordsAt(reader, shown)}>{t('charts.list')}</a>
    </p>
  )
}

interface FilesProps {
  readonly name: ChartName
  readonly shown: Shown
  readonly reader: Reader
  readonly withTable?: boolean
}

function Files({ name, shown, reader, withTable = false }: FilesProps): VNode {
  return (
    <ChartFiles
      name={name}
      svg={chartAddress(reader, `${name}.svg`, { shown })}
      csv={chartAddress(reader, `${name}.csv`, { shown })}
      {...(withTable && { table: `${chartAddress(reader, name, { shown })}#table-${name}` })}
    />
  )
}

/** The case studies of the group that is chosen on the map of meaning: no filter asks for them. */
function GroupRecords({ group, visit: { engine, reader } }: { group: NamedGroup; visit: Visit }): VNode {
  const { t, language } = reader
  const studies = inOrderOfYear(group.studies.map(({ study }) => study))
  const listed = studies.slice(0, mostListed)
  return (
    <section class="group-records" id="group">
      <h2>{`${group.name} (${reader.number(studies.length)})`}</h2>
      {listed.length < studies.length && <p class="hint">{t('meaning.firstOnly', { most: mostListed })}</p>}
      <CaseCards studies={listed.map((study) => summarise(study, engine.catalogue, language))} />
    </section>
  )
}

/** A chart as a drawing or as figures, to be saved. */
export async function chartFile(
  { engine, reader }: Visit,
  name: ChartName,
  { type, ...asked }: ChartShown & { type: ChartFileType },
): Promise<FileOutcome> {
  const shown = knownOf(asked.shown, engine.catalogue)
  return fileOf(await chartNamed(name, engine, reader, { ...asked, shown, view: wholeView }), type, reader)
}
