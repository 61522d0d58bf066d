import type { VNode } from 'preact'
import {
  type InterfaceLanguage,
  NotFoundError,
  type Questionnaire,
  type SurveyAnswer,
  type SurveyOption,
  type SurveyQuestion,
  type TechnologyAnswer,
  technologyStages,
} from '../../domain/index.js'
import { findAnswers, findRound } from '../../features/surveys/index.js'
import { ErrorOf } from '../kit/error-summary.js'
import { Checks } from '../kit/field.js'
import type { FormError } from '../kit/form-error.js'
import { formPage } from '../kit/form-page.js'
import { Notice } from '../kit/notices.js'
import type { Outcome } from '../kit/outcome.js'
import { memberOfVisit } from '../kit/own-member.js'
import { type Reader, useReader } from '../kit/reader.js'
import type { Visit } from '../kit/visit.js'
import { technologiesSection } from './overview-page.js'
import { SimulatedNotice, surveyTitle } from './round-parts.js'
import { questionField, type SectionKey, technologyField, unknownField, unknownValue } from './section-form.js'

/** A section as it is shown: with what is saved, or with what was typed and could not be. */
export interface SectionView {
  readonly key: SectionKey
  readonly answers: {
    readonly questions: Readonly<Record<string, SurveyAnswer | null>>
    readonly technologies: Readonly<Record<string, TechnologyAnswer | null>>
  }
  readonly version: number
  readonly errors?: readonly FormError[]
  /** Whether somebody else saved in the meantime. */
  readonly isStale?: boolean
}

/** The questions of one section. */
export async function sectionPage(visit: Visit, key: SectionKey): Promise<Outcome> {
  const memberCode = memberOfVisit(visit)
  const { answers, version } = await findAnswers(visit.engine, visit.viewer, { roundId: key.id, memberCode })
  return showSection(visit, { key, answers, version })
}

export async function showSection(visit: Visit, view: SectionView): Promise<Outcome> {
  const { engine, viewer, reader } = visit
  const { id, section } = view.key
  const { round, questionnaire } = await findRound(engine, viewer, id)
  const { t, to, language } = reader
  if (round.closedAt !== null) return { to: to('survey', id, 'profile') }
  const found = titledSection(questionnaire, section, language)
  const { errors = [] } = view
  const children = (
    <form
      method="post"
      action={to('survey', id, 'sections', section)}
      class="text survey-section"
      data-autosave={to('survey', id, 'sections', section, 'autosave')}
      data-saved={t('needs.savedAt', { time: '{time}' })}
      data-not-saved={t('needs.notSaved')}
    >
      <SimulatedNotice round={round} />
      {view.isStale && <Notice role="alert">{t('survey.changedMeanwhile')}</Notice>}
      {found.introduction && <p>{found.introduction}</p>}
      <input type="hidden" name="version" value={view.version} />
      {section === technologiesSection
        ? [...engine.catalogue.technologies.values()].map(({ id: technology, name }) => (
            <Technology
              key={technology}
              id={technology}
              name={name[language]}
              asked={questionnaire.technologies}
              answer={view.answers.technologies[technology] ?? undefined}
            />
          ))
        : found.questions.map((question) => (
            <Question
              key={question.id}
              question={question}
              answer={view.answers.questions[question.id] ?? undefined}
              errors={errors}
            />
          ))}
      <p class="survey-save">
        <button type="submit" class="primary">
          {t('survey.saveAndGoOn')}
        </button>{' '}
        <span class="hint" data-autosave-state aria-live="polite" />
      </p>
    </form>
  )
  const before = (
    <p>
      <a href={to('survey', id)}>{surveyTitle(round, reader)}</a>
    </p>
  )
  const page = formPage(reader, { title: found.title, errors, before, children, ...(view.isStale && { status: 412 }) })
  return { ...page, section: 'needs', script: 'survey.js' }
}

function titledSection(
  questionnaire: Questionnaire,
  id: string,
  language: InterfaceLanguage,
): { title: string; introduction: string | undefined; questions: readonly SurveyQuestion[] } {
  if (id === technologiesSection) {
    const { title, introduction } = questionnaire.technologies
    return { title: title[language], introduction: introduction[language], questions: [] }
  }
  const found = questionnaire.sections.find((one) => one.id === id)
  if (!found) throw new NotFoundError('section of the survey', id)
  return { ...found, title: found.title[language], introduction: found.introduction?.[language] }
}

interface QuestionProps {
  readonly question: SurveyQuestion
  readonly answer: SurveyAnswer | undefined
  readonly errors: readonly FormError[]
}

function Question({ question, answer, errors }: QuestionProps): VNode {
  const { t, language } = useReader()
  const name = questionField(question.id)
  return (
    <fieldset class="field" id={name}>
      <legend>{question.text[language]}</legend>
      {question.hint && <p class="hint">{question.hint[language]}</p>}
      <ErrorOf field={name} errors={errors} />
      <Control question={question} answer={answer} />
      {question.kind !== 'choice' && (
        <Checks
          name={unknownField(question.id)}
          options={[{ value: 'yes', label: t('survey.unknown') }]}
          chosen={answer && 'unknown' in answer ? ['yes'] : []}
        />
      )}
    </fieldset>
  )
}

function Control({ question, answer }: Omit<QuestionProps, 'errors'>): VNode {
  const reader = useReader()
  const { t, language } = reader
  const name = questionField(question.id)
  const label = question.text[language]
  switch (question.kind) {
    case 'choice': {
      const options = [...labelled(question.options, reader), { value: unknownValue, label: t('survey.unknown') }]
      const chosen = answer && 'option' in answer ? answer.option : answer && 'unknown' in answer ? unknownValue : ''
      return <Checks type="radio" name={name} options={options} chosen={[chosen]} />
    }
    case 'choices':
      return (
        <Checks
          name={name}
          options={labelled(question.options, reader)}
          chosen={answer && 'options' in answer ? answer.options : []}
        />
      )
    case 'number':
      return (
        <p>
          <input
            type="number"
            inputMode="decimal"
            step="any"
            name={name}
            aria-label={label}
            min={question.minimum}
            max={question.maximum}
            value={answer && 'number' in answer && !Number.isNaN(answer.number) ? answer.number : ''}
          />{' '}
          {question.unit?.[language]}
        </p>
      )
    case 'text':
      return (
        <textarea name={name} rows={4} dir="auto" aria-label={label} maxLength={5_000}>
          {answer && 'text' in answer ? answer.text : ''}
        </textarea>
      )
  }
}

interface TechnologyProps {
  readonly id: string
  readonly name: string
  readonly asked: Questionnaire['technologies']
  readonly answer: TechnologyAnswer | undefined
}

function Technology({ id, name, asked, answer }: TechnologyProps): VNode {
  const reader = useReader()
  const { t } = reader
  const stages = [...technologyStages, unknownValue] as const
  const { obstacles = [], needs = [], note = null } = answer ?? {}
  return (
    <fieldset class="field survey-technology" id={technologyField(id, 'stage')}>
      <legend>{name}</legend>
      <div class="survey-stages">
        <Checks
          type="radio"
          name={technologyField(id, 'stage')}
          options={stages.map((stage) => ({ value: stage, label: t(`survey.stage.${stage}`) }))}
          chosen={answer ? [answer.stage] : []}
        />
      </div>
      <details open={obstacles.length + needs.length > 0 || note !== null}>
        <summary>{t('survey.more')}</summary>
        <p class="hint">{t('survey.obstacles')}</p>
        <div class="columns">
          <Checks
            name={technologyField(id, 'obstacles')}
            options={labelled(asked.obstacles, reader)}
            chosen={obstacles}
          />
        </div>
        <p class="hint">{t('survey.needs')}</p>
        <div class="columns">
          <Checks name={technologyField(id, 'needs')} options={labelled(asked.needs, reader)} chosen={needs} />
        </div>
        <label for={technologyField(id, 'note')}>{t('survey.note')}</label>
        <textarea
          id={technologyField(id, 'note')}
          name={technologyField(id, 'note')}
          rows={2}
          dir="auto"
          maxLength={2_000}
        >
          {note}
        </textarea>
      </details>
    </fieldset>
  )
}

function labelled(options: readonly SurveyOption[], { language }: Reader) {
  return options.map(({ id, label }) => ({ value: id, label: label[language] }))
}
