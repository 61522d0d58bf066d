import type { MessageKey, MessageValues } from '../../messages/translate.js'

/** A fault of one field, in words for the reader. `field` is the id of the field on the page. */
export interface Fault {
  readonly field: string
  readonly key: MessageKey
  readonly values?: MessageValues
}
