import { z } from 'zod'
import { localizedText } from './language.js'

export const processAreaId = z
  .string()
  .max(100)
  .regex(/^[a-z0-9-]+$/)
  .describe('Id of a process area')

/** A part of the work of members, such as risk management. */
export const processArea = z.strictObject({
  id: processAreaId,
  name: localizedText,
  /** The more specific tags of case studies in this area. */
  tags: z.array(z.string().min(1)),
})
export type ProcessArea = z.infer<typeof processArea>
