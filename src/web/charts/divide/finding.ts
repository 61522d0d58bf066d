import type { IndicatorUnit, IndicatorValue } from '../../../features/indicators/index.js'
import type { Reader } from '../../kit/reader.js'
import { valueText } from './value-text.js'

/**
 * What an indicator shows, in a sentence: the groups that are furthest apart, and whether that can be chance. The furthest
 * two of several are far apart by chance more often than any two are, so their intervals must not even touch: two of 95 %
 * just touch at p = .006, and each of the fifteen pairs of six groups may have .003 (Bonferroni).
 */
export function findingOf(
  name: string,
  values: readonly IndicatorValue[],
  unit: IndicatorUnit,
  reader: Reader,
): string {
  const { t } = reader
  const known = values.filter(({ value }) => value !== null)
  if (known.length === 0) return t('divide.nothing', { name })
  const bottom = known.reduce((least, one) => (one.value! < least.value! ? one : least))
  const top = known.reduce((most, one) => (one.value! > most.value! ? one : most))
  const [low, high] = [valueText(bottom.value!, unit, reader), valueText(top.value!, unit, reader)]
  if (low === high) return t('divide.same', { name, value: low })
  const isUnsure = bottom.high !== null && top.low !== null && top.low <= bottom.high
  return t(isUnsure ? 'divide.rangeUnsure' : 'divide.range', {
    name,
    low,
    bottom: bottom.group.name,
    high,
    top: top.group.name,
  })
}
