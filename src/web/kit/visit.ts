import type { Viewer } from '../../domain/index.js'
import type { Engine } from '../../engine/index.js'
import type { NeedServices } from '../../features/needs/index.js'
import type { Reader } from './reader.js'

/** What a page is made from beside its input: the reader, and where answers come from. */
export interface Visit {
  readonly engine: Engine
  /** Answers go through here, so that what staff decided holds for pages as it does for programs. */
  readonly services: NeedServices
  readonly reader: Reader
  readonly viewer: Viewer
  /** Whether people can sign in by OpenID Connect. */
  readonly openId: boolean
  /** Where people reach the service, such as `https://passerelle.example`. */
  readonly base: string
  /** Whether the service sends mail. */
  readonly sendsMail: boolean
  /** Months after which facts of dossiers should be verified again. */
  readonly verifyFactsAfterMonths: number
  /** Whether the service makes PDF. */
  readonly makesPdf: boolean
}
