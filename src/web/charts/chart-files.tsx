import type { VNode } from 'preact'
import { Icon } from '../kit/icon.js'
import { useReader } from '../kit/reader.js'

interface Props {
  /** The name of the file of the picture, without its ending. */
  readonly name: string
  readonly svg: string
  readonly csv: string
  /** Where the same is a table, if that is not below. */
  readonly table?: string
}

/** A chart to take along, as a picture or as figures. A picture in points is made by the browser, from the other one. */
export function ChartFiles({ name, svg, csv, table }: Props): VNode {
  const { t } = useReader()
  return (
    <span class="chart-files">
      {table !== undefined && (
        <a href={table}>
          <Icon name="layers" />
          {t('chart.table')}
        </a>
      )}
      <a href={svg}>
        <Icon name="file-down" />
        <span class="unseen">{t('chart.download')} </span>SVG
      </a>
      <button type="button" class="link needs-script" data-png={svg} data-name={`${name}.png`}>
        <Icon name="file-down" />
        <span class="unseen">{t('chart.download')} </span>PNG
      </button>
      <a href={csv}>
        <Icon name="file-down" />
        <span class="unseen">{t('chart.download')} </span>CSV
      </a>
    </span>
  )
}
