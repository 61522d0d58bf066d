import { z } from 'zod'
import { localizedText } from './language.js'

export const processAreaId = z
  .string()
  .max(100)
  .regex(/^[a-z0-9-]+$/)

/** Where in customs work a need lies: risk management, transit, valuation... */
export const processArea = z.strictObject({
  id: processAreaId,
  name: localizedText,
  /** The finer tags of case studies that fall under this area. */
  tags: z.array(z.string().min(1)),
})
export type ProcessArea = z.infer<typeof processArea>
