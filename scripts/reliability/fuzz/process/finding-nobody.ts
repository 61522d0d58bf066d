import { NotSignedInError } from '../../../../src/domain/index.js'
import type { CallerFinder } from '../../../../src/platform/http/index.js'

/** Finds callers where nobody has a key or a session. */
export const findingNobody: CallerFinder = {
  byKey: async () => {
    throw new NotSignedInError()
  },
  bySession: async () => undefined,
  withoutKey: (caller) => caller,
}
