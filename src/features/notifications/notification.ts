import { z } from 'zod'
import { interfaceLanguage } from '../../domain/index.js'

/** What somebody can be told: on the pages always, and by mail if they want. */
export const notificationKinds = ['answer', 'submitted', 'message', 'caseStudy', 'survey'] as const
export const notificationKind = z.enum(notificationKinds)
export type NotificationKind = z.infer<typeof notificationKind>

export const frequency = z
  .enum(['none', 'daily', 'at-once'])
  .describe('No mail; one a day when there is something; one each time')

/** How somebody wants to be told. */
export const preference = z
  .strictObject({ frequency, language: interfaceLanguage.describe('Language of the mails') })
  .meta({ id: 'NotificationPreference' })
export type Preference = z.infer<typeof preference>
