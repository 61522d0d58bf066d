import type { VNode } from 'preact'
import type { Questionnaire, SurveyAnswers } from '../../domain/index.js'
import { findAnswers, findRound, reuseAnswers } from '../../features/surveys/index.js'
import type { Outcome, Redirect } from '../kit/outcome.js'
import { memberOfVisit } from '../kit/own-member.js'
import type { Page } from '../kit/page.js'
import type { Reader } from '../kit/reader.js'
import type { WithId } from '../kit/sent.js'
import type { Visit } from '../kit/visit.js'
import { SimulatedNotice, surveyTitle } from './round-parts.js'

/** The section in which technologies are asked about. */
export const technologiesSection = 'technologies'

/** What is asked, section by section, and how much of it has an answer. */
export async function surveyOverviewPage(visit: Visit, { id }: WithId): Promise<Outcome> {
  const memberCode = memberOfVisit(visit)
  const { engine, viewer, reader } = visit
  const { round, questionnaire } = await findRound(engine, viewer, id)
  if (round.closedAt !== null) return { to: reader.to('survey', id, 'profile') }
  const found = await findAnswers(engine, viewer, { roundId: id, memberCode })
  const { t, to, language } = reader
  const { asked, answered } = found.completeness
  const title = surveyTitle(round, reader)
  const body = (
    <>
      <h1>{title}</h1>
      <SimulatedNotice round={round} />
      <p class="text">{questionnaire.introduction[language]}</p>
      <p class="hint">{t('survey.private')}</p>
      {round.closesOn !== null && <p>{t('survey.answerBy', { date: reader.date(round.closesOn) })}</p>}
      <Progress label={t('survey.progress', { answered, asked })} answered={answered} asked={asked} />
      {found.reusable !== null && (
        <form method="post" action={to('survey', id, 'reuse')}>
          <button type="submit">{t('survey.reuse')}</button> <span class="hint">{t('survey.reuseHint')}</span>
        </form>
      )}
      <ol class="survey-sections">
        {progressOf(questionnaire, engine.catalogue.technologies, found.answers, reader).map((section) => (
          <li key={section.id}>
            <a href={to('survey', id, 'sections', section.id)}>{section.title}</a>
            <Progress
              label={t('survey.sectionProgress', { answered: section.answered, asked: section.asked })}
              answered={section.answered}
              asked={section.asked}
            />
          </li>
        ))}
      </ol>
      <p>
        <a class="button" href={to('survey', id, 'profile')}>
          {t('survey.toProfile')}
        </a>
      </p>
    </>
  )
  return { title, body, section: 'needs' } satisfies Page
}

/** Takes over last year's answers. */
export async function reuseEarlier(visit: Visit, { id }: WithId): Promise<Redirect> {
  const memberCode = memberOfVisit(visit)
  await reuseAnswers(visit.engine, visit.viewer, { roundId: id, memberCode })
  return { to: visit.reader.to('survey', id) }
}

interface SectionProgress {
  readonly id: string
  readonly title: string
  readonly asked: number
  readonly answered: number
}

function progressOf(
  questionnaire: Questionnaire,
  technologies: ReadonlyMap<string, unknown>,
  answers: SurveyAnswers,
  { language }: Reader,
): SectionProgress[] {
  const sections = questionnaire.sections.map(({ id, title, questions }) => ({
    id,
    title: title[language],
    asked: questions.length,
    answered: questions.filter((one) => answers.questions[one.id]).length,
  }))
  const told = Object.keys(answers.technologies).filter((id) => technologies.has(id)).length
  const title = questionnaire.technologies.title[language]
  return [...sections, { id: technologiesSection, title, asked: technologies.size, answered: told }]
}

function Progress({ label, answered, asked }: { label: string; answered: number; asked: number }): VNode {
  return (
    <span class="progress">
      <progress value={answered} max={asked} aria-label={label} /> <span class="hint">{label}</span>
    </span>
  )
}
