import type { VNode } from 'preact'
import { type Catalogue, mayEdit, type Need, NotAllowedError } from '../../domain/index.js'
import { newDraftToken } from '../../features/needs/index.js'
import { Breadcrumbs } from '../kit/breadcrumbs.js'
import { Button, ButtonLink } from '../kit/button.js'
import { Card } from '../kit/card.js'
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
  // Where something is to be chosen, nothing is saved before it is.
  const isAutosaved = (!need || need.status === 'draft') && !conflict
  const children = (
    <form
      method="post"
      action={action}
      class="saved-need"
      {...(isAutosaved && {
        'data-autosave': to('needs', 'autosave'),
        'data-saving': t('needs.saving'),
        'data-saved': t('needs.savedAt', { time: '{time}' }),
        'data-not-saved': t('needs.notSaved'),
        'data-incomplete': t('needs.incomplete'),
      })}
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
      <Card class="form-part">
        <Words form={form} errors={errors} />
      </Card>
      <aside class="form-side">
        <div class="hints" data-hints aria-live="polite" />
        <Help />
      </aside>
      <Card class="form-part">
        <h2>{t('needs.details')}</h2>
        <Areas form={form} errors={errors} catalogue={engine.catalogue} />
        <Constraints form={form} errors={errors} />
      </Card>
      <Card class="form-part">
        <Visibility form={form} errors={errors} />
      </Card>
      <SaveBar need={need} isAutosaved={isAutosaved} />
    </form>
  )
  const page = formPage(reader, {
    title: need ? t('needs.edit.title') : t('needs.new.title'),
    errors,
    before: <Breadcrumbs crumbs={crumbsTo(need, reader)} />,
    children,
    ...(errors.length === 0 && conflict && { status: 412 }),
  })
  return { ...page, section: 'needs', script: 'needs.js' }
}

function crumbsTo(need: Need | undefined, { t, to }: Reader) {
  return [
    { label: t('section.needs'), href: to('needs') },
    ...(need ? [{ label: need.title, href: to('needs', need.id) }] : []),
  ]
}

/** What becomes of a need, beside the form where there is room: the page of the need says it again at each step. */
function Help(): VNode {
  const { t } = useReader()
  return (
    <section class="help" aria-labelledby="help">
      <h2 id="help">{t('needs.help.title')}</h2>
      <ol>
        <li>{t('needs.help.draft')}</li>
        <li>{t('needs.help.submit')}</li>
        <li>{t('needs.help.answer')}</li>
      </ol>
    </section>
  )
}

/** Stays at the foot of the window: the button, and whether what was typed is saved. */
function SaveBar({ need, isAutosaved }: { need: Need | undefined; isAutosaved: boolean }): VNode {
  const { t, to } = useReader()
  return (
    <div class="save-bar">
      <Button kind="primary">{t(need && need.status !== 'draft' ? 'needs.save' : 'needs.saveDraft')}</Button>
      <ButtonLink kind="quiet" href={need ? to('needs', need.id) : to('needs')}>
        {t(isAutosaved ? 'needs.edit.back' : 'needs.edit.cancel')}
      </ButtonLink>
      <p class="hint needs-script" role="status" data-autosave-state>
        {t(isAutosaved ? 'needs.autosaved' : 'needs.notAutosaved')}
      </p>
    </div>
  )
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
        rows={8}
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
