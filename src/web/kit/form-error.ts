import { InvalidInputError } from '../../domain/index.js'
import type { MessageKey, MessageValues } from '../../messages/translate.js'
import type { Reader } from './reader.js'

/** What is wrong with one field of a form, in words for the reader. `field` is the id of the field on the page. */
export interface FormError {
  readonly field: string
  readonly key: MessageKey
  readonly values?: MessageValues
}

/** The first error of each field: a form names a field once. */
export function oncePerField(errors: readonly FormError[]): FormError[] {
  return errors.filter((error, index) => errors.findIndex(({ field }) => field === error.field) === index)
}

/** What is wrong with a form whose answer is no page, and so cannot be shown in the form. */
export function invalidForm(errors: readonly FormError[], { t }: Reader): InvalidInputError {
  return new InvalidInputError(
    'The form cannot be used',
    errors.map(({ field, key, values }) => ({ path: field, message: t(key, values) })),
  )
}
