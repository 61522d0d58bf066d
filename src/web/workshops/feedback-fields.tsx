import type { ComponentChildren, VNode } from 'preact'
import { type Catalogue, dossierHeading } from '../../domain/index.js'
import { ErrorOf } from '../kit/error-summary.js'
import { Checks, ChoiceField, LineField, TextField } from '../kit/field.js'
import type { FormError } from '../kit/form-error.js'
import { namedOptions } from '../kit/options.js'
import { useReader } from '../kit/reader.js'
import type { FeedbackField, FeedbackForm } from './feedback-form.js'

const grades = [5, 4, 3, 2, 1] as const

interface Props {
  readonly form: FeedbackForm
  readonly errors: readonly FormError[]
  readonly catalogue: Catalogue
}

/** The questions of the form on paper, in its order. */
export function FeedbackFields({ form, errors, catalogue }: Props): VNode {
  const { t } = useReader()
  const field = (id: FeedbackField) => ({ id, errors, value: form[id] })
  const question = (name: 'need' | 'comment') => ({
    label: t(`workshop.question.${name}`),
    hint: t(`workshop.question.${name}.hint`),
  })
  return (
    <>
      <fieldset class="field" id="useful">
        <legend>{t('workshop.question.useful')}</legend>
        <ErrorOf field="useful" errors={errors} />
        <Checks
          type="radio"
          name="useful"
          options={grades.map((grade) => ({ value: String(grade), label: t(`workshop.useful.${grade}`) }))}
          chosen={[form.useful]}
        />
      </fieldset>
      <TextField {...field('need')} {...question('need')} rows={5} input={long} />
      <Question name="case">
        <LineField {...field('caseTitle')} label={t('workshopFeedback.case.title')} input={oneLine} />
        <TextField {...field('caseProblem')} label={t('case.problem')} rows={3} input={long} />
        <TextField {...field('caseSolution')} label={t('case.solution')} rows={3} input={long} />
        <TextField {...field('caseResults')} label={t('case.results')} rows={2} input={long} />
      </Question>
      <Fact form={form} errors={errors} catalogue={catalogue} />
      <TextField {...field('comment')} {...question('comment')} rows={3} input={long} />
    </>
  )
}

const long = { maxLength: 5000 }
const oneLine = { maxLength: 300, dir: 'auto', class: 'wide' }

function Fact({ form, errors, catalogue }: Props): VNode {
  const reader = useReader()
  const { t, language, languageName } = reader
  const field = (id: FeedbackField) => ({ id, errors, value: form[id] })
  const none = { value: '', label: t('workshopFeedback.choose') }
  const headings = dossierHeading.options.map((value) => ({ value, label: t(`dossier.${value}`) }))
  return (
    <Question name="fact">
      <ChoiceField
        {...field('factTechnology')}
        label={t('facet.technology')}
        options={[none, ...namedOptions(catalogue.technologies.values(), reader)]}
      />
      <ChoiceField {...field('factHeading')} label={t('dossier.form.heading')} options={[none, ...headings]} />
      <TextField
        {...field('factText')}
        label={t('dossier.form.text', { language: languageName(language) })}
        rows={3}
        input={{ maxLength: 2000 }}
      />
      <LineField {...field('factSourceTitle')} label={t('dossier.form.sourceTitle')} input={oneLine} />
      <LineField
        {...field('factSourceUrl')}
        label={t('dossier.form.sourceUrl')}
        input={{ inputmode: 'url', maxLength: 2000, class: 'wide' }}
      />
    </Question>
  )
}

/** A question that is answered in several fields. */
function Question({ name, children }: { name: 'case' | 'fact'; children: ComponentChildren }): VNode {
  const { t } = useReader()
  return (
    <fieldset class="field question-parts">
      <legend>{t(`workshop.question.${name}`)}</legend>
      <p class="hint">{t(`workshop.question.${name}.hint`)}</p>
      {children}
    </fieldset>
  )
}
