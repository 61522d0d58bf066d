import type { VNode } from 'preact'
import { comparableBy } from '../../../features/indicators/index.js'
import type { Visit } from '../../kit/visit.js'
import { ChartFiles } from '../chart-files.js'
import { Figure } from '../figure.js'
import { withQuery } from '../shown.js'
import { readFigures } from './divide-figures.js'
import { dotPlot } from './dot-plot.js'

/** The first number of the digital divide, beside the other charts; nothing where no groups can be compared. */
export async function dividePanel(visit: Visit): Promise<VNode | undefined> {
  const { engine, reader } = visit
  const { t, to, language } = reader
  const by = comparableBy(engine.catalogue)[0]
  if (by === undefined) return undefined
  const { figures } = await readFigures(visit, { by, technology: '' })
  const { id, plotted } = figures[0]!
  const query = [['by', by]] as const
  const files = (
    <ChartFiles
      name={id}
      svg={withQuery(to('insights', 'divide', `${id}.svg`), query)}
      csv={withQuery(`/api/v1/insights/indicators/${id}`, [...query, ['format', 'csv'], ['language', language]])}
      table={`${to('insights', 'divide')}#${id}`}
    />
  )
  return (
    <section class="panel panel-divide" id="divide">
      <p class="panel-head">
        <a href={to('insights', 'divide')}>{t('divide.title')}</a>
      </p>
      <Figure chart={dotPlot(plotted, reader)} isHeading withTable={false} files={files} />
      <p class="more">
        <a href={to('insights', 'divide')}>{t('charts.divideMore')}</a>
      </p>
    </section>
  )
}
