import type { VNode } from 'preact'
import {
  type Member,
  type Questionnaire,
  type SurveyAnswer,
  type SurveyAnswers,
  type SurveyQuestion,
  technologyStages,
} from '../../domain/index.js'
import { findPeersAhead, type PeersAhead } from '../../features/recommendations/index.js'
import { comparedCounts, findAnswers, findRound, type PublishedRound } from '../../features/surveys/index.js'
import { DataTable, Scrollable } from '../kit/data-table.js'
import { memberOfVisit } from '../kit/own-member.js'
import type { Page } from '../kit/page.js'
import { useReader } from '../kit/reader.js'
import type { WithId } from '../kit/sent.js'
import type { Visit } from '../kit/visit.js'
import { SimulatedNotice, surveyTitle } from './round-parts.js'
import { unknownValue } from './section-form.js'

/** What a member has answered, beside the published counts of its region. */
export async function profilePage(visit: Visit, { id }: WithId): Promise<Page> {
  const memberCode = memberOfVisit(visit)
  const { engine, viewer, reader } = visit
  const { t, to } = reader
  const { round, questionnaire } = await findRound(engine, viewer, id)
  const { answers } = await findAnswers(engine, viewer, { roundId: id, memberCode })
  const compared = await comparedCounts(engine, round)
  const beside = compared && regionIn(compared, engine.catalogue.members.get(memberCode)!)
  const ahead = await findPeersAhead(engine, viewer, engine.catalogue.members.get(memberCode)!, reader.language)
  const title = t('survey.profile.title', { survey: surveyTitle(round, reader) })
  const body = (
    <>
      {round.closedAt === null && (
        <p>
          <a href={to('survey', id)}>{surveyTitle(round, reader)}</a>
        </p>
      )}
      <h1>{title}</h1>
      <SimulatedNotice round={round} />
      <p class="text">
        {compared
          ? t('survey.profile.beside', {
              region: regionNameOf(visit, memberCode),
              survey: surveyTitle(compared.round, reader),
            })
          : t('survey.profile.alone')}
      </p>
      <Ahead items={ahead} />
      {questionnaire.sections.map((section) => (
        <Section key={section.id} section={section} answers={answers} beside={beside} />
      ))}
      <Stages questionnaire={questionnaire} answers={answers} beside={beside} visit={visit} />
    </>
  )
  return { title, body, section: 'needs' }
}

/** Who was where the member is now, by technology. */
function Ahead({ items }: { items: readonly PeersAhead[] }): VNode | null {
  const { t, to } = useReader()
  if (items.length === 0) return null
  return (
    <section>
      <h2>{t('survey.ahead.title')}</h2>
      <ul class="cases">
        {items.map(({ technology, stage, peers }) => (
          <li key={technology.id}>
            <h3>{t(`survey.ahead.${stage === 'stopped' ? 'stopped' : 'working'}`, { technology: technology.name })}</h3>
            <ul>
              {peers.map(({ member, caseStudy, reasons }) => (
                <li key={member.code}>
                  <a href={to('members', member.code)}>{member.name}</a>:{' '}
                  <a href={to('case-studies', caseStudy.id)}>{caseStudy.title}</a>
                  {reasons.length > 0 && <span class="hint"> {reasons.join(' · ')}</span>}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Counts of one group: by topic, then by answer. */
type GroupCounts = ReadonlyMap<string, { readonly answered: number | null; readonly counts: Counts }>
type Counts = Readonly<Record<string, number | null>>

function regionIn({ counts: { groups, topics } }: PublishedRound, { region }: Member): GroupCounts | undefined {
  const place = groups.findIndex(({ by, values }) => by === 'region' && values.includes(region))
  return place < 0 ? undefined : new Map(topics.map(({ id, groups: all }) => [id, all[place]!]))
}

function regionNameOf({ engine: { catalogue }, reader }: Visit, memberCode: string): string {
  return catalogue.regions.get(catalogue.members.get(memberCode)!.region)!.name[reader.language]
}

interface SectionProps {
  readonly section: Questionnaire['sections'][number]
  readonly answers: SurveyAnswers
  readonly beside: GroupCounts | undefined
}

/** What there is something to say about; the rest is counted. */
function Section({ section: { title, questions }, answers, beside }: SectionProps): VNode {
  const { t, language } = useReader()
  const shown = questions.filter(({ id }) => answers.questions[id] || (beside?.get(id)?.answered ?? null) !== null)
  const missing = questions.filter(({ id }) => !answers.questions[id]).length
  return (
    <section class="survey-profile">
      <h2>{title[language]}</h2>
      {shown.map((question) => (
        <Answer key={question.id} question={question} answer={answers.questions[question.id]} beside={beside} />
      ))}
      {missing > 0 && <p class="hint">{t('survey.profile.missing', { count: missing })}</p>}
    </section>
  )
}

interface AnswerProps {
  readonly question: SurveyQuestion
  readonly answer: SurveyAnswer | undefined
  readonly beside: GroupCounts | undefined
}

function Answer({ question, answer, beside }: AnswerProps): VNode {
  const { t, language } = useReader()
  const own = answer === undefined ? t('survey.noAnswer') : 'unknown' in answer ? t('survey.unknown') : undefined
  return (
    <div class="survey-answer">
      <h3>{question.text[language]}</h3>
      {own !== undefined && <p class="hint">{own}</p>}
      {'options' in question ? (
        <Bars question={question} answer={answer} counts={beside?.get(question.id)} />
      ) : (
        answer && !('unknown' in answer) && <p class="typed">{shownValue(question, answer, language)}</p>
      )}
    </div>
  )
}

function shownValue(question: SurveyQuestion, answer: SurveyAnswer, language: 'en' | 'fr' | 'es'): string {
  if ('text' in answer) return answer.text
  if (!('number' in answer)) return ''
  return question.kind === 'number' ? `${answer.number} ${question.unit?.[language] ?? ''}`.trim() : ''
}

interface BarsProps {
  readonly question: Extract<SurveyQuestion, { kind: 'choice' | 'choices' }>
  readonly answer: SurveyAnswer | undefined
  readonly counts: { readonly answered: number | null; readonly counts: Counts } | undefined
}

/** A bar for each option: how many of the region chose it; one's own answer is marked. */
function Bars({ question: { options }, answer, counts }: BarsProps): VNode {
  const { t, language, number } = useReader()
  const chosen = chosenIn(answer)
  const answered = counts?.answered ?? null
  return (
    <ul class="survey-bars">
      {options.map(({ id, label }) => {
        const count = counts?.counts[id] ?? null
        return (
          <li key={id} class={chosen.includes(id) ? 'own' : undefined}>
            <span>
              {label[language]}
              {chosen.includes(id) && <strong> · {t('survey.profile.you')}</strong>}
            </span>
            {answered !== null && (
              <>
                {count !== null && <Bar share={count / answered} />}
                <span class="hint">
                  {count === null
                    ? t('survey.profile.withheld')
                    : t('survey.profile.count', { count: number(count), answered: number(answered) })}
                </span>
              </>
            )}
          </li>
        )
      })}
    </ul>
  )
}

/** Drawn, because pages allow no styles in attributes. @param share 0..1 */
function Bar({ share }: { share: number }): VNode {
  return (
    <svg class="survey-bar" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
      <rect width={Math.round(100 * share)} height="1" />
    </svg>
  )
}

function chosenIn(answer: SurveyAnswer | undefined): readonly string[] {
  if (!answer) return []
  if ('option' in answer) return [answer.option]
  return 'options' in answer ? answer.options : []
}

interface StagesProps {
  readonly questionnaire: Questionnaire
  readonly answers: SurveyAnswers
  readonly beside: GroupCounts | undefined
  readonly visit: Visit
}

/** Technologies by stage: how many of the region are at each; one's own stage is marked. */
function Stages({ questionnaire, answers, beside, visit: { engine, reader } }: StagesProps): VNode {
  const { t, language, number, to } = reader
  const stages = [...technologyStages, unknownValue] as const
  const shown = [...engine.catalogue.technologies.values()].filter(
    ({ id }) => answers.technologies[id] || (beside?.get(id)?.answered ?? null) !== null,
  )
  const missing = [...engine.catalogue.technologies.keys()].filter((id) => !answers.technologies[id]).length
  return (
    <section>
      <h2 id="technologies">{questionnaire.technologies.title[language]}</h2>
      {shown.length > 0 && (
        <Scrollable labelledBy="technologies">
          <DataTable
            class="survey-stage-table"
            rows={shown}
            keyOf={({ id }) => id}
            columns={[
              {
                label: t('section.technologies'),
                isHeader: true,
                cell: ({ id, name }) => <a href={to('technologies', id)}>{name[language]}</a>,
              },
              ...stages.map((stage) => ({
                label: t(`survey.stage.${stage}`),
                isNumber: true,
                attributes: ({ id }: { id: string }) => ({
                  class: answers.technologies[id]?.stage === stage ? 'number own' : 'number',
                }),
                cell: ({ id }: { id: string }) => {
                  const count = beside?.get(id)?.counts[stage] ?? null
                  return (
                    <>
                      {answers.technologies[id]?.stage === stage && <strong>{t('survey.profile.you')} </strong>}
                      {count === null ? (beside ? '–' : '') : number(count)}
                    </>
                  )
                },
              })),
            ]}
          />
        </Scrollable>
      )}
      {beside && shown.length > 0 && <p class="hint">{t('survey.profile.dash')}</p>}
      {missing > 0 && <p class="hint">{t('survey.profile.missing', { count: missing })}</p>}
    </section>
  )
}
