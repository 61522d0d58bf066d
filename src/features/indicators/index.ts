export type { IndicatorId, IndicatorUnit } from './indicator.js'
export { indicatorIds } from './indicator.js'
export type { IndicatorReading, IndicatorValue } from './indicator-reading.js'
export { readIndicators } from './read-indicators.js'
