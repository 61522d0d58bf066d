import type { VNode } from 'preact'
import { type Catalogue, mayEdit, type Need, NotAllowedError } from '../../domain/index.js'
import { newDraftToken } from '../../features/needs/index.js'
import { ErrorOf } from '../kit/error-summary.js'
import { Checks, ChoiceField, LineField, TextField } from '../kit/field.js'
import type { FormError } from '../kit/form-error.js'
import { formPage } from '../kit/form-page.js'
import { namedOptions } from '../kit/options.js'
import { memberOfVisit } from '../kit/own-member.js'
import type { Page } from '../kit/page.js'
import { type Reader, useReader } from '../kit/reader.js'
import type { WithId } from '../kit/sent.js'
import type { Visit } from '../kit/visit.js'
import { type Conflict, ConflictFields } from './conflict.js'
import { budgets, formOf, type NeedForm, readNeedForm, visibilities } from './need-form.js'

export function newNeedPage(visit: Visit): Page {
  memberOfVisit(visit)
  return editForm(visit, { form: readNeedForm({ form: {} }) })
}

export async function editNeedPage(visit: Visit, { id }: WithId): Promise<Page> {
  const need = await visit.services.needs.find(visit.viewer, id)
  if (!mayEdit(visit.viewer, need)) throw new NotAllowedError('This need cannot be changed by you, or not any more')
  return editForm(visit, { form: formOf(need), need })
}

export interface Editing {
  readonly form: NeedForm
  readonly errors?: readonly FormError[]
  /** Missing while nothing is saved. */
  readonly need?: Need | undefined
  readonly conflict?: Conflict | undefined
}

export function editForm({ reader, engine }: Visit, { form, errors = [], need, conflict }: Editing): Page {
  const { t, to } = reader
  const action = need ? to('needs', need.id, 'edit') : to('needs', 'new')
  const children = (
    <form
      method="post"
      action={action}
      class="text saved-need"
      {
        /* Where something is to be chosen, nothing is saved before it is. */
        ...((!need || need.status === 'draft') &&
          !conflict && {
            'data-autosave': to('needs', 'autosave'),
            'data-saved': t('needs.savedAt', { time: '{time}' }),
            'data-not-saved': t('needs.notSaved'),
          })
      }
      data-while-typing={to('needs', 'while-typing')}
      data-like={t('needs.like')}
      data-about={t('needs.about')}
    >
      <input type="hidden" name="version" value={form.version} />
      {need ? (
        <input type="hidden" name="id" value={need.id} />
      ) : (
        <input type="hidden" name="draft" value={form.draft || newDraftToken()} />
      )}
      {conflict && <ConflictFields conflict={conflict} errors={errors} catalogue={engine.catalogue} />}
      <Words form={form} errors={errors} />
      <div data-hints aria-live="polite" />
      <Areas form={form} errors={errors} catalogue={engine.catalogue} />
      <Constraints form={form} errors={errors} />
      <Visibility form={form} errors={errors} />
      <p>
        <button type="submit" class="primary">
          {need && need.status !== 'draft' ? t('needs.save') : t('needs.saveDraft')}
        </button>{' '}
        <span class="hint" data-autosave-state aria-live="polite" />
      </p>
    </form>
  )
  const page = formPage(reader, {
    title: need ? t('needs.edit.title') : t('needs.new.title'),
    errors,
    children,
    ...(errors.length === 0 && conflict && { status: 412 }),
  })
  return { ...page, section: 'needs', script: 'needs.js' }
}

interface Props {
  readonly form: NeedForm
  readonly errors: readonly FormError[]
}

function Words({ form, errors }: Props): VNode {
  const { t } = useReader()
  return (
    <>
      <LineField
        id="title"
        label={t('needs.field.title')}
        hint={t('needs.field.titleHint')}
        errors={errors}
        value={form.title}
        input={{ class: 'wide', dir: 'auto', required: true }}
      />
      <TextField
        id="description"
        label={t('needs.field.description')}
        hint={t('need.hint')}
        errors={errors}
        value={form.description}
        rows={6}
        input={{ required: true, ...counted(5000, t) }}
      />
    </>
  )
}

/** Lets the script of the page say how many characters are left. */
function counted(longest: number, t: Reader['t']) {
  return { 'data-longest': longest, 'data-left': t('need.left', { count: '{count}' }) }
}

function Areas({ form, errors, catalogue }: Props & { catalogue: Catalogue }): VNode {
  const reader = useReader()
  const { t } = reader
  return (
    <fieldset class="field" id="processArea">
      <legend>{t('needs.field.processAreas')}</legend>
      <p class="hint">{t('needs.field.processAreasHint')}</p>
      <ErrorOf field="processArea" errors={errors} />
      <div class="columns">
        <Checks
          name="processArea"
          options={namedOptions(catalogue.processAreas.values(), reader)}
          chosen={form.processArea}
        />
      </div>
    </fieldset>
  )
}

function Constraints({ form, errors }: Props): VNode {
  const { t } = useReader()
  const bands = budgets.map((band) => ({ value: band, label: t(`needs.budget.${band}`) }))
  return (
    <>
      <ChoiceField
        id="budget"
        label={t('needs.field.budget')}
        value={form.budget}
        options={[{ value: '', label: t('needs.budget.none') }, ...bands]}
      />
      <LineField
        id="deadline"
        label={t('needs.field.deadline')}
        errors={errors}
        value={form.deadline}
        input={{ type: 'date' }}
      />
      <TextField
        id="infrastructure"
        label={t('needs.field.infrastructure')}
        hint={t('needs.field.infrastructureHint')}
        errors={errors}
        value={form.infrastructure}
        rows={2}
        input={counted(2000, t)}
      />
    </>
  )
}

function Visibility({ form, errors }: Props): VNode {
  const { t } = useReader()
  return (
    <fieldset class="field" id="visibility">
      <legend>{t('needs.field.visibility')}</legend>
      <ErrorOf field="visibility" errors={errors} />
      <Checks
        type="radio"
        name="visibility"
        options={visibilities.map((one) => ({ value: one, label: t(`needs.visibility.${one}`) }))}
        chosen={[form.visibility]}
      />
      <label class="box learning">
        <input type="checkbox" name="anonymousLearning" value="yes" checked={form.anonymousLearning} />
        <span>{t('needs.field.anonymousLearning')}</span>
      </label>
    </fieldset>
  )
}
