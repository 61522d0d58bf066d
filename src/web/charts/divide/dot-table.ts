import type { Reader } from '../../kit/reader.js'
import type { Chart } from '../chart.js'
import { addsUp, valueIn, yearsShown } from './in-years.js'
import { type Plotted, rowId } from './plotted.js'
import { nowText, valueText } from './value-text.js'

/** What a dot plot shows, as a table: a row for each group and one for all, with some earlier years. */
export function tableOf(plotted: Plotted, reader: Reader): Chart['table'] {
  const { reading, values, whole } = plotted
  const { t, percent } = reader
  const { unit } = reading
  const years = yearsShown(plotted)
  const hasInterval = values.some(({ low }) => low !== null)
  return {
    columns: [
      t('divide.column.group'),
      t('divide.column.now'),
      ...(hasInterval ? [t('divide.column.between')] : []),
      t('divide.column.over'),
      ...years.map(String),
    ],
    rows: [...values, ...(whole ? [whole] : [])].map((value) => ({
      id: rowId(plotted, value),
      cells: [
        value.group.name,
        nowText(value, unit, reader),
        ...(hasInterval ? [value.low === null ? '' : `${percent(value.low)} – ${percent(value.high!)}`] : []),
        value.n,
        ...years.map((year) => {
          const found = valueIn(value, year, addsUp(reading))
          return found === null ? '' : valueText(found, unit, reader)
        }),
      ],
    })),
  }
}
