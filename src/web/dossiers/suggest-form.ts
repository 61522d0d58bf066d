import {
  dossierHeading,
  type FactChange,
  type FieldError,
  factChange,
  fieldErrors,
  type InterfaceLanguage,
  interfaceLanguages,
} from '../../domain/index.js'
import type { DatedFact } from '../../features/dossiers/index.js'
import { type FormError, oncePerField } from '../kit/form-error.js'
import { one } from '../kit/form-values.js'
import type { Sent } from '../kit/sent.js'

/** What the form of a suggestion holds, as it was typed. */
export interface SuggestForm {
  /** Of the technology. */
  readonly id: string
  /** The fact to change; empty for a new one. */
  readonly fact: string
  readonly action: 'change' | 'remove'
  readonly heading: string
  readonly text: Readonly<Record<InterfaceLanguage, string>>
  readonly sourceTitle: string
  readonly sourceUrl: string
  readonly note: string
}

const noText = { en: '', fr: '', es: '' }

export function readSuggestForm({ params, form }: Sent): SuggestForm {
  const text = (name: string) => one(form, name).replaceAll('\r\n', '\n').trim()
  return {
    id: one(params, 'id'),
    fact: text('fact'),
    action: text('action') === 'remove' ? 'remove' : 'change',
    heading: text('heading'),
    text: { en: text('text-en'), fr: text('text-fr'), es: text('text-es') },
    sourceTitle: text('sourceTitle'),
    sourceUrl: text('sourceUrl'),
    note: text('note'),
  }
}

/** What the address asks for: a fact, or a heading for a new one. */
export function readWanted({ params, query }: Sent) {
  const done = one(query, 'done')
  return { id: one(params, 'id'), fact: one(query, 'fact'), heading: one(query, 'heading'), done }
}
export type Wanted = ReturnType<typeof readWanted>

/** The form at first: with what the fact says. */
export function formFor({ id, fact: wanted, heading }: Wanted, fact: DatedFact | undefined): SuggestForm {
  const known = dossierHeading.safeParse(heading).data ?? dossierHeading.options[0]!
  const empty = { id, action: 'change' as const, text: noText, sourceTitle: '', sourceUrl: '', note: '' }
  if (!fact) return { ...empty, fact: wanted, heading: known }
  const text = Object.fromEntries(
    interfaceLanguages.map((language) => [language, fact.writtenIn.includes(language) ? fact.text[language] : '']),
  ) as SuggestForm['text']
  const { title, url } = fact.source
  return { ...empty, fact: fact.id, heading: fact.heading, text, sourceTitle: title, sourceUrl: url }
}

/** The change that a form asks for, or what is wrong with it. @param language of the reader, whose field is in view */
export function changeIn(
  { fact, action, heading, text, sourceTitle, sourceUrl, note }: SuggestForm,
  language: InterfaceLanguage,
): { change: FactChange; errors?: never } | { change?: never; errors: FormError[] } {
  const said = {
    text: Object.fromEntries(Object.entries(text).filter(([, one]) => one !== '')),
    source: { title: sourceTitle, url: sourceUrl },
    note: note === '' ? null : note,
  }
  const given =
    fact === ''
      ? { action: 'add', heading, ...said }
      : action === 'remove'
        ? { action, factId: fact, note }
        : { action, factId: fact, ...said }
  const parsed = factChange.safeParse(given)
  if (parsed.success) return { change: parsed.data }
  return { errors: formErrorsOf(fieldErrors(parsed.error), language) }
}

const fields = [
  { path: /^source\.url/, field: 'sourceUrl', key: 'dossier.form.error.url' },
  { path: /^source/, field: 'sourceTitle', key: 'dossier.form.error.source' },
  { path: /^note/, field: 'note', key: 'dossier.form.error.note' },
  { path: /^heading/, field: 'heading', key: 'dossier.form.error.heading' },
] as const

/** The first error of each field. */
export function formErrorsOf(errors: readonly FieldError[], language: InterfaceLanguage): FormError[] {
  return oncePerField(
    errors.map(({ path }) => {
      const known = fields.find((one) => one.path.test(path))
      if (known) return { field: known.field, key: known.key }
      return { field: textField(/^text\.(en|fr|es)/.exec(path)?.[1] ?? language), key: 'dossier.form.error.text' }
    }),
  )
}

export const textField = (language: string) => `text-${language}`
