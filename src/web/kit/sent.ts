import { one, type Values, wholeNumber } from './form-values.js'

/** What came with a request, before the page that it is for has read it. */
export interface Sent {
  /** Named parts of the address. */
  readonly params: Values
  readonly query: Values
  /** Empty where no form was sent. */
  readonly form: Values
  /** The token of the session of the browser. */
  readonly session: string | undefined
  /** The page that was asked for before signing in, as the browser remembers it. */
  readonly wanted: string | undefined
}

export interface WithId {
  readonly id: string
}

/** For pages about one record, whose id is in the address. */
export function readId({ params }: Sent): WithId {
  return { id: one(params, 'id') }
}

/** The record that is to be changed, and which version of it somebody had before their eyes. */
export function readTarget({ params, form }: Sent) {
  return { id: one(params, 'id'), version: wholeNumber(form, 'version') }
}
export type SentTarget = ReturnType<typeof readTarget>
