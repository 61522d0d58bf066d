import type { VNode } from 'preact'
import { type Catalogue, mayEdit, type Need, NotAllowedError } from '../../domain/index.js'
import { newDraftToken } from '../../features/needs/index.js'
import type { Fault } from '../kit/fault.js'
import { described, FaultOf, FaultSummary } from '../kit/faults.js'
import type { Page } from '../kit/page.js'
import { useReader } from '../kit/reader.js'
import type { Visit } from '../kit/visit.js'
import { type Conflict, ConflictFields } from './conflict.js'
import { budgets, formOf, readSavedNeedForm, type SavedNeedForm, visibilities } from './need-form.js'
import { memberOfVisit } from './own-member.js'

export function newNeedPage(visit: Visit): Page {
  memberOfVisit(visit)
  return editForm(visit, { form: readSavedNeedForm({}) })
}

export async function editNeedPage(visit: Visit): Promise<Page> {
  const need = await visit.services.needs.find(visit.viewer, String(visit.request.params.id))
  if (!mayEdit(visit.viewer, need)) throw new NotAllowedError('This need cannot be changed by you, or not any more')
  return editForm(visit, { form: formOf(need), need })
}

export interface Editing {
  readonly form: SavedNeedForm
  readonly faults?: readonly Fault[]
  /** Missing while nothing is saved. */
  readonly need?: Need | undefined
  readonly conflict?: Conflict | undefined
}

export function editForm({ reader, engine }: Visit, { form, faults = [], need, conflict }: Editing): Page {
  const { t, to } = reader
  const title = need ? t('needs.edit.title') : t('needs.new.title')
  const action = need ? to('needs', need.id, 'edit') : to('needs', 'new')
  const body = (
    <>
      <FaultSummary faults={faults} />
      <h1>{title}</h1>
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
        {conflict && <ConflictFields conflict={conflict} faults={faults} catalogue={engine.catalogue} />}
        <Words form={form} faults={faults} />
        <div data-hints aria-live="polite" />
        <Areas form={form} faults={faults} catalogue={engine.catalogue} />
        <Constraints form={form} faults={faults} />
        <Visibility form={form} faults={faults} />
        <p>
          <button type="submit" class="primary">
            {need && need.status !== 'draft' ? t('needs.save') : t('needs.saveDraft')}
          </button>{' '}
          <span class="hint" data-autosave-state aria-live="polite" />
        </p>
      </form>
    </>
  )
  const status = faults.length > 0 ? 400 : conflict ? 412 : 200
  return { title, body, section: 'needs', script: 'needs.js', status }
}

interface Props {
  readonly form: SavedNeedForm
  readonly faults: readonly Fault[]
}

function Words({ form, faults }: Props): VNode {
  const { t } = useReader()
  return (
    <>
      <div class="field">
        <label for="title">{t('needs.field.title')}</label>
        <p class="hint" id="title-hint">
          {t('needs.field.titleHint')}
        </p>
        <FaultOf field="title" faults={faults} />
        <input
          id="title"
          name="title"
          class="wide"
          dir="auto"
          value={form.title}
          required
          {...described('title', faults)}
        />
      </div>
      <div class="field">
        <label for="description">{t('needs.field.description')}</label>
        <p class="hint" id="description-hint">
          {t('need.hint')}
        </p>
        <FaultOf field="description" faults={faults} />
        <textarea
          id="description"
          name="description"
          rows={6}
          dir="auto"
          required
          data-longest={5000}
          data-left={t('need.left', { count: '{count}' })}
          {...described('description', faults)}
        >
          {form.description}
        </textarea>
      </div>
    </>
  )
}

function Areas({ form, faults, catalogue }: Props & { catalogue: Catalogue }): VNode {
  const { t, language, compare } = useReader()
  const areas = [...catalogue.processAreas.values()].sort((a, b) => compare(a.name[language], b.name[language]))
  return (
    <fieldset class="field" id="processArea">
      <legend>{t('needs.field.processAreas')}</legend>
      <p class="hint">{t('needs.field.processAreasHint')}</p>
      <FaultOf field="processArea" faults={faults} />
      <div class="columns">
        {areas.map(({ id, name }) => (
          <label key={id} class="box">
            <input type="checkbox" name="processArea" value={id} checked={form.processArea.includes(id)} />
            <span>{name[language]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

function Constraints({ form, faults }: Props): VNode {
  const { t } = useReader()
  return (
    <>
      <div class="field">
        <label for="budget">{t('needs.field.budget')}</label>
        <select id="budget" name="budget">
          <option value="">{t('needs.budget.none')}</option>
          {budgets.map((band) => (
            <option key={band} value={band} selected={band === form.budget}>
              {t(`needs.budget.${band}`)}
            </option>
          ))}
        </select>
      </div>
      <div class="field">
        <label for="deadline">{t('needs.field.deadline')}</label>
        <FaultOf field="deadline" faults={faults} />
        <input
          id="deadline"
          name="deadline"
          type="date"
          value={form.deadline}
          {...described('deadline', faults, false)}
        />
      </div>
      <div class="field">
        <label for="infrastructure">{t('needs.field.infrastructure')}</label>
        <p class="hint" id="infrastructure-hint">
          {t('needs.field.infrastructureHint')}
        </p>
        <FaultOf field="infrastructure" faults={faults} />
        <textarea
          id="infrastructure"
          name="infrastructure"
          rows={2}
          dir="auto"
          data-longest={2000}
          data-left={t('need.left', { count: '{count}' })}
          {...described('infrastructure', faults)}
        >
          {form.infrastructure}
        </textarea>
      </div>
    </>
  )
}

function Visibility({ form, faults }: Props): VNode {
  const { t } = useReader()
  return (
    <fieldset class="field" id="visibility">
      <legend>{t('needs.field.visibility')}</legend>
      <FaultOf field="visibility" faults={faults} />
      {visibilities.map((one) => (
        <label key={one} class="box">
          <input type="radio" name="visibility" value={one} checked={one === form.visibility} />
          <span>{t(`needs.visibility.${one}`)}</span>
        </label>
      ))}
      <label class="box learning">
        <input type="checkbox" name="anonymousLearning" value="yes" checked={form.anonymousLearning} />
        <span>{t('needs.field.anonymousLearning')}</span>
      </label>
    </fieldset>
  )
}
