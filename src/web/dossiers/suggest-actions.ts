import { InvalidInputError, QuotaExceededError, StaleVersionError, WrongStatusError } from '../../domain/index.js'
import { decideProposal, proposeChange } from '../../features/dossiers/index.js'
import { one, wholeNumber } from '../kit/form-values.js'
import type { Outcome, Redirect } from '../kit/outcome.js'
import type { Sent } from '../kit/sent.js'
import type { Visit } from '../kit/visit.js'
import { suggestAddress } from './suggest-address.js'
import { changeIn, formErrorsOf, type SuggestForm, textField } from './suggest-form.js'
import { showSuggest } from './suggest-page.js'

/** Sends a suggestion to staff, or changes the dossier for them; a form with errors is shown again. */
export async function suggest(visit: Visit, form: SuggestForm): Promise<Outcome> {
  const { engine, viewer, reader } = visit
  const { language, to } = reader
  const { change, errors } = changeIn(form, language)
  if (errors) return showSuggest(visit, form, { errors })
  try {
    const { status, heading } = await proposeChange(engine, viewer, form.id, change)
    if (status === 'accepted') return { to: `${to('technologies', form.id)}#${heading}` }
    return { to: `${suggestAddress(to, form.id)}?done=proposed` }
  } catch (error) {
    const field = textField(language)
    if (error instanceof QuotaExceededError) {
      return showSuggest(visit, form, { errors: [{ field, key: 'dossier.form.error.full' }] })
    }
    if (!(error instanceof InvalidInputError)) throw error
    // Of a fact that is gone, the page says so itself.
    if (error.errors.some(({ path }) => path === 'factId')) return showSuggest(visit, form, {})
    const isSame = error.errors.some(({ path }) => path === 'text')
    const found = isSame ? [{ field, key: 'dossier.form.error.same' as const }] : formErrorsOf(error.errors, language)
    return showSuggest(visit, form, { errors: found })
  }
}

export function readWithdrawal({ params, form }: Sent) {
  return { id: one(params, 'id'), proposal: one(params, 'proposal'), version: wholeNumber(form, 'version') ?? 0 }
}

export async function withdraw(
  visit: Visit,
  { id, proposal, version }: ReturnType<typeof readWithdrawal>,
): Promise<Redirect> {
  const done = (what: string) => ({ to: `${suggestAddress(visit.reader.to, id)}?done=${what}` })
  try {
    await decideProposal(visit.engine, visit.viewer, { id: proposal, version }, { step: 'withdraw' })
    return done('withdrawn')
  } catch (error) {
    if (error instanceof StaleVersionError || error instanceof WrongStatusError) return done('overtaken')
    throw error
  }
}
