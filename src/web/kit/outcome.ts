import type { Page } from './page.js'

/**
 * What a request comes to. A form that was carried out leads on to another address, so that going back or loading again
 * changes nothing twice; a form that was not is shown again, as a page.
 */
export type Outcome = Page | Redirect | FileOutcome | JsonOutcome

export interface Redirect {
  readonly to: string
  /** The address stands for another one, and may stand for itself again: the way is asked for each time. */
  readonly moved?: true
  /** A session that begins here, or `null` for one that ends. */
  readonly session?: { readonly token: string; readonly expiresAt: string } | null
}

export interface FileOutcome {
  readonly file: {
    /** Its extension, such as `csv`, or its media type. */
    readonly type: string
    readonly content: string | Buffer
    /** Under which it is saved; missing for what a program reads. */
    readonly name?: string
    /** No cache may keep it, that of the browser included. */
    readonly secret?: true
  }
}

/** For the scripts of the pages. */
export interface JsonOutcome {
  readonly json: object
  readonly status?: number
}
