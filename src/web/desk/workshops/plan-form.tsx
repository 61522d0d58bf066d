import type { VNode } from 'preact'
import {
  type Catalogue,
  fieldErrors,
  interfaceLanguages,
  type Workshop,
  type WorkshopContent,
  workshopContent,
} from '../../../domain/index.js'
import { ErrorOf } from '../../kit/error-summary.js'
import { Checks, ChoiceField, LineField } from '../../kit/field.js'
import type { FormError } from '../../kit/form-error.js'
import { many, one, type Values } from '../../kit/form-values.js'
import { type Reader, useReader } from '../../kit/reader.js'

const fields = ['name', 'startsOn', 'days', 'opensAt', 'hours', 'place', 'region', 'groupSize'] as const
const lists = ['languages', 'participants', 'technologies', 'processAreas'] as const

/** A plan as it stands in the form. */
export type PlanForm = Readonly<Record<(typeof fields)[number], string>> &
  Readonly<Record<(typeof lists)[number], readonly string[]>>

export function planFormIn(form: Values): PlanForm {
  const lines = fields.map((name) => [name, one(form, name).trim()])
  return Object.fromEntries([...lines, ...lists.map((name) => [name, many(form, name)])])
}

export function planFormOf(workshop: Workshop): PlanForm {
  const lines = fields.map((name) => [name, String(workshop[name] ?? '')])
  return Object.fromEntries([...lines, ...lists.map((name) => [name, workshop[name]])])
}

/** What a form begins with: most workshops take two days. */
export function newPlanForm({ language }: Reader): PlanForm {
  const usual = { days: '2', opensAt: '09:00', hours: '8', groupSize: '5' }
  const empty = { name: '', startsOn: '', place: '', region: '' }
  return { ...empty, ...usual, languages: [language], participants: [], technologies: [], processAreas: [] }
}

/** The plan that a form says, or what is wrong with it. */
export function planIn(form: PlanForm): { readonly plan: WorkshopContent } | { readonly errors: readonly FormError[] } {
  const parsed = workshopContent.safeParse({
    ...form,
    days: Number(form.days),
    hours: Number(form.hours),
    groupSize: Number(form.groupSize),
    place: form.place || null,
    region: form.region || null,
  })
  if (parsed.success) return { plan: parsed.data }
  const named = [...new Set(fieldErrors(parsed.error).map(({ path }) => path.split('.')[0]!))]
  return { errors: named.map((field) => ({ field, key: errorOf(field) })) }
}

function errorOf(field: string) {
  if (field === 'startsOn') return 'needs.error.deadline'
  if (field === 'languages') return 'desk.workshops.error.languages'
  if (field === 'name') return 'desk.workshops.error.name'
  return 'desk.workshops.error.other'
}

interface Props {
  readonly form: PlanForm
  readonly errors: readonly FormError[]
  readonly catalogue: Catalogue
}

/** When, where, in which languages, for whom and about what. */
export function PlanFields({ form, errors, catalogue }: Props): VNode {
  const { t, language, languageName } = useReader()
  const regions = [...catalogue.regions.values()].map(({ id, name }) => ({ value: id, label: name[language] }))
  const line = (id: (typeof fields)[number], input: Record<string, string | number | boolean>) => ({
    id,
    label: t(`desk.workshops.${id}`),
    errors,
    value: form[id],
    input,
  })
  return (
    <>
      <LineField {...line('name', { required: true, maxLength: 150 })} wide />
      <LineField {...line('startsOn', { type: 'date', required: true })} />
      <LineField {...line('days', { type: 'number', min: 1, max: 5, required: true })} />
      <LineField {...line('opensAt', { type: 'time', required: true })} />
      <LineField {...line('hours', { type: 'number', min: 3, max: 9, required: true })} />
      <LineField {...line('place', { maxLength: 200 })} />
      <ChoiceField
        id="region"
        label={t('desk.workshops.region')}
        errors={errors}
        value={form.region}
        options={[{ value: '', label: t('desk.workshops.everywhere') }, ...regions]}
      />
      <fieldset id="languages">
        <legend>{t('desk.workshops.languages')}</legend>
        <ErrorOf field="languages" errors={errors} />
        <Checks
          name="languages"
          options={interfaceLanguages.map((value) => ({ value, label: languageName(value) }))}
          chosen={form.languages}
        />
      </fieldset>
      <Themes form={form} catalogue={catalogue} />
      <LineField {...line('groupSize', { type: 'number', min: 3, max: 10, required: true })} />
    </>
  )
}

/** With none, the workshop is about whatever its participants need. */
function Themes({ form, catalogue }: Omit<Props, 'errors'>): VNode {
  const { t, language, compare } = useReader()
  const groups = [
    { name: 'technologies', records: [...catalogue.technologies.values()] },
    { name: 'processAreas', records: [...catalogue.processAreas.values()] },
  ] as const
  return (
    <>
      <p class="hint">{t('desk.workshops.themesHint')}</p>
      {groups.map(({ name, records }) => (
        <details key={name} open={form[name].length > 0}>
          <summary>{t(`desk.workshops.${name}`, { count: form[name].length })}</summary>
          <Checks
            name={name}
            options={records
              .map((record) => ({ value: record.id, label: record.name[language] }))
              .sort((left, right) => compare(left.label, right.label))}
            chosen={form[name]}
          />
        </details>
      ))}
    </>
  )
}

/** The members that take part, by region: those of the region of the workshop are open. */
export function ParticipantFields({ form, errors, catalogue }: Props): VNode {
  const { t, language, compare } = useReader()
  const members = [...catalogue.members.values()]
  return (
    <fieldset id="participants">
      <legend>{t('desk.workshops.participants', { count: form.participants.length })}</legend>
      <ErrorOf field="participants" errors={errors} />
      {[...catalogue.regions.values()].map((region) => {
        const own = members.filter((member) => member.region === region.id)
        const isTaking = own.some(({ code }) => form.participants.includes(code))
        return (
          <details key={region.id} open={isTaking}>
            <summary>{region.name[language]}</summary>
            <Checks
              name="participants"
              options={own
                .map(({ code, name }) => ({ value: code, label: name[language] }))
                .sort((left, right) => compare(left.label, right.label))}
              chosen={form.participants}
            />
          </details>
        )
      })}
    </fieldset>
  )
}
