import type { VNode } from 'preact'
import type { SurveyRound } from '../../domain/index.js'
import { listRounds } from '../../features/surveys/index.js'
import type { Outcome } from '../kit/outcome.js'
import { memberOfVisit } from '../kit/own-member.js'
import { useReader } from '../kit/reader.js'
import type { Visit } from '../kit/visit.js'

/** The survey that is open now; without one, or with several, a list. */
export async function surveysPage(visit: Visit): Promise<Outcome> {
  memberOfVisit(visit)
  const { t, to } = visit.reader
  const rounds = (await listRounds(visit.engine)).toReversed()
  const open = rounds.filter(({ closedAt }) => closedAt === null)
  if (open.length === 1) return { to: to('survey', open[0]!.id) }
  const title = t('survey.list.title')
  const body = (
    <>
      <h1>{title}</h1>
      {rounds.length === 0 && <p>{t('survey.list.none')}</p>}
      <ul class="cases">
        {rounds.map((round) => (
          <li key={round.id}>
            <RoundLine round={round} />
          </li>
        ))}
      </ul>
    </>
  )
  return { title, body, section: 'needs' }
}

function RoundLine({ round: { id, name, questionnaire, closedAt } }: { round: SurveyRound }): VNode {
  const { t, to, date, language } = useReader()
  return (
    <>
      <h2>
        <a href={closedAt === null ? to('survey', id) : to('survey', id, 'profile')}>
          {questionnaire.title[language]}, {name}
        </a>
      </h2>
      <p class="hint">{closedAt === null ? t('survey.open') : t('survey.closedOn', { date: date(closedAt) })}</p>
    </>
  )
}
