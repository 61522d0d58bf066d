import type { VNode } from 'preact'
import type { SurveyRound } from '../../domain/index.js'
import { Notice } from '../kit/notices.js'
import { type Reader, useReader } from '../kit/reader.js'

export function surveyTitle({ questionnaire, name }: SurveyRound, { language }: Reader): string {
  return `${questionnaire.title[language]}, ${name}`
}

/** Where answers are invented, every page says so. */
export function SimulatedNotice({ round: { simulated } }: { round: SurveyRound }): VNode | null {
  const { t } = useReader()
  return simulated ? <Notice>{t('survey.simulated')}</Notice> : null
}
