import type { Page } from '../kit/page.js'
import type { Visit } from '../kit/visit.js'

/** What a form comes to: the address of where to look at what was done, or the page again with what is wrong. */
export type Outcome = string | Page
export type Action = (visit: Visit) => Promise<Outcome>
