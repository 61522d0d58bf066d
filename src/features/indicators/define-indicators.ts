import { type InterfaceLanguage, isStaff, type Viewer } from '../../domain/index.js'
import { translate } from '../../messages/translate.js'
import { type IndicatorId, indicatorIds } from './indicator.js'
import type { IndicatorDefinition } from './indicator-reading.js'
import { enoughForArea, indicators } from './indicators.js'

/** All indicators, with what they are for a viewer. */
export function defineIndicators(viewer: Viewer, language: InterfaceLanguage): IndicatorDefinition[] {
  return indicatorIds.map((id) => defineIndicator(id, viewer, language))
}

export function defineIndicator(id: IndicatorId, viewer: Viewer, language: InterfaceLanguage): IndicatorDefinition {
  const { unit, from } = indicators[id]
  return {
    id,
    name: translate(language, `indicator.${id}.name`),
    definition: translate(language, `indicator.${id}.definition`, { enough: enoughForArea }),
    unit,
    needs: from === 'case-studies' ? null : isStaff(viewer) ? 'submitted' : 'public',
  }
}
