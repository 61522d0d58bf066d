import type { IndicatorUnit, IndicatorValue } from '../../../features/indicators/index.js'
import type { Reader } from '../../kit/reader.js'

/** Over so few, a share is shown with the values between which it probably lies. */
export const few = 30

/** A value with its unit. */
export function valueText(value: number, unit: IndicatorUnit, { t, percent, number }: Reader): string {
  if (unit === 'share') return percent(value)
  if (unit === 'days') return t('divide.days', { days: value < 10 ? Math.round(value * 10) / 10 : Math.round(value) })
  return number(Math.round(value * 100) / 100)
}

export function nowText({ value }: IndicatorValue, unit: IndicatorUnit, reader: Reader): string {
  return value === null ? reader.t('divide.unknown') : valueText(value, unit, reader)
}

/** Over how many a value is counted, and how sure it is. */
export function detailText({ value, n, low, high }: IndicatorValue, unit: IndicatorUnit, reader: Reader): string {
  const { t, number, percent } = reader
  if (value === null) return ''
  const over =
    unit === 'share'
      ? t('divide.of', { count: number(Math.round(value * n)), n: number(n) })
      : t('divide.over', { n: number(n) })
  if (low === null || high === null || n >= few) return over
  return `${over} · ${t('divide.between', { low: percent(low), high: percent(high) })}`
}
