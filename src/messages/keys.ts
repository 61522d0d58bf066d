import type { deskEn } from './en/desk.js'
import type { en } from './en/site.js'

/** The pages for everybody. */
export type SiteKey = keyof typeof en

/** The desk of the staff. */
export type DeskKey = keyof typeof deskEn
