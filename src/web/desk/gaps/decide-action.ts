import { InvalidInputError } from '../../../domain/index.js'
import { decideSuggestion, suggestionState } from '../../../features/insights/index.js'
import { one, wholeNumber } from '../../kit/form-values.js'
import type { Redirect } from '../../kit/outcome.js'
import type { Sent } from '../../kit/sent.js'
import type { Visit } from '../../kit/visit.js'

export function readSuggestionDecision({ params, form }: Sent) {
  return { id: one(params, 'id'), state: one(form, 'state'), version: wholeNumber(form, 'version') }
}

/** Notes what staff decided on a suggestion. @throws InvalidInputError, NotFoundError, StaleVersionError */
export async function decideOnSuggestion(
  { services, viewer, reader }: Visit,
  { id, state, version }: ReturnType<typeof readSuggestionDecision>,
): Promise<Redirect> {
  const parsed = suggestionState.safeParse(state)
  if (!parsed.success)
    throw new InvalidInputError('The form cannot be used', [{ path: 'state', message: 'is not valid' }])
  await decideSuggestion(services, viewer, { id, version }, parsed.data)
  return { to: `${reader.to('desk', 'gaps')}#suggestions` }
}
