import type { NeedContext } from '../needs/index.js'

/** What editions are made from. */
export type ReportServices = Pick<NeedContext, 'engine' | 'needs'>
