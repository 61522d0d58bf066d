import type { deskEn } from './en/desk.js'
import type { embedEn } from './en/embed.js'
import type { notificationsEn } from './en/notifications.js'
import type { reasonsEn } from './en/reasons.js'
import type { en } from './en/site.js'

/** The pages for everybody. */
export type SiteKey = keyof typeof en

/** Reasons of matches and of peers. */
export type ReasonKey = keyof typeof reasonsEn

/** Mail about what is new. */
export type NotificationKey = keyof typeof notificationsEn

/** The answers in pages of other sites. */
export type EmbedKey = keyof typeof embedEn

/** The desk of the staff. */
export type DeskKey = keyof typeof deskEn
