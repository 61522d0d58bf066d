import type { VNode } from 'preact'
import type { Catalogue } from '../../domain/index.js'
import { described, ErrorOf } from '../kit/error-summary.js'
import type { FormError } from '../kit/form-error.js'
import { many, one } from '../kit/form-values.js'
import { type Reader, useReader } from '../kit/reader.js'
import type { Sent } from '../kit/sent.js'
import { type FieldName, fieldNames } from './merge-versions.js'
import { budgets, type NeedForm, visibilities } from './need-form.js'

/** Two versions of a need that came about side by side. */
export interface Conflict {
  readonly mine: NeedForm
  /** What was saved meanwhile. */
  readonly theirs: NeedForm
  readonly differing: readonly FieldName[]
  /** Fields that both changed, in which somebody has to choose. */
  readonly contested: readonly FieldName[]
}

/** What was chosen where both versions had changed a field. */
export interface Choices {
  readonly contested: readonly FieldName[]
  readonly theirs: readonly FieldName[]
  /** Fields for which nothing was chosen. */
  readonly open: readonly FieldName[]
}

export function readChoices({ form }: Pick<Sent, 'form'>): Choices {
  const named = many(form, 'contested')
  const contested = fieldNames.filter((name) => named.includes(name))
  const chosen = (name: FieldName) => one(form, choiceOf(name))
  return {
    contested,
    theirs: contested.filter((name) => chosen(name) === 'theirs'),
    open: contested.filter((name) => !['mine', 'theirs'].includes(chosen(name))),
  }
}

/** The name under which a form says which version of a field to keep; also the id of the question on the page. */
export function choiceOf(name: FieldName): string {
  return `keep-${name}`
}

interface Props {
  readonly conflict: Conflict
  readonly errors: readonly FormError[]
  readonly catalogue: Catalogue
}

/** Every field in which the versions differ, as both have it. What both changed is chosen here, the rest is in the form. */
export function ConflictFields({ conflict, errors, catalogue }: Props): VNode {
  const { t } = useReader()
  return (
    <section class="errors" role="alert" aria-labelledby="changed">
      <h2 id="changed">{t('needs.changed.title')}</h2>
      <p>{t('needs.changed.text')}</p>
      {conflict.contested.length > 0 && <p>{t('needs.changed.choose')}</p>}
      {conflict.differing.map((name) => (
        <Versions key={name} name={name} conflict={conflict} errors={errors} catalogue={catalogue} />
      ))}
    </section>
  )
}

function Versions({ name, conflict, errors, catalogue }: Props & { name: FieldName }): VNode {
  const reader = useReader()
  const choice = choiceOf(name)
  const isContested = conflict.contested.includes(name)
  return (
    <fieldset class="versions" id={choice} aria-describedby={described(choice, errors, false)['aria-describedby']}>
      <legend>{reader.t(`needs.field.${name === 'processArea' ? 'processAreas' : name}`)}</legend>
      <ErrorOf field={choice} errors={errors} />
      {isContested && <input type="hidden" name="contested" value={name} />}
      {(['mine', 'theirs'] as const).map((whose) => {
        const version = (
          <>
            <strong>{reader.t(`needs.changed.${whose}`)}</strong>{' '}
            <span dir="auto" class="typed">
              {inWords(conflict[whose], name, catalogue, reader)}
            </span>
          </>
        )
        return isContested ? (
          <label key={whose} class="box">
            <input type="radio" name={choice} value={whose} required />
            <span>{version}</span>
          </label>
        ) : (
          <p key={whose}>{version}</p>
        )
      })}
    </fieldset>
  )
}

function inWords(form: NeedForm, name: FieldName, catalogue: Catalogue, { t, list, language }: Reader): string {
  const { budget, visibility, anonymousLearning, processArea } = form
  if (name === 'anonymousLearning') return t(anonymousLearning ? 'needs.changed.agreed' : 'needs.changed.notAgreed')
  if (name === 'processArea' && processArea.length > 0) {
    return list(processArea.map((id) => catalogue.processAreas.get(id)?.name[language] ?? id))
  }
  const band = budgets.find((one) => one === budget)
  if (name === 'budget' && band) return t(`needs.budget.${band}`)
  const audience = visibilities.find((one) => one === visibility)
  if (name === 'visibility' && audience) return t(`needs.visibility.${audience}`)
  return String(form[name]).trim() || t('needs.changed.empty')
}
