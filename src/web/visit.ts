import type { Request } from 'express'
import type { Viewer } from '../domain/index.js'
import type { AdviceParts, Engine } from '../recommendation/index.js'
import type { Reader } from './reader.js'

/** What a page is made from: who asks for what, in which language, and where answers come from. */
export interface Visit {
  readonly engine: Engine
  /** Answers go through here, so that what staff decided holds for pages as it does for programs. */
  readonly advice: AdviceParts
  readonly reader: Reader
  readonly viewer: Viewer
  readonly request: Request
}
