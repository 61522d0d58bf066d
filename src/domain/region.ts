import { z } from 'zod'
import { localizedText } from './language.js'

export const regionId = z
  .string()
  .max(100)
  .regex(/^[a-z0-9-]+$/)
  .describe('Id of a region')

/** A part of the world, or whatever else members are grouped by. */
export const region = z.strictObject({ id: regionId, name: localizedText })
export type Region = z.infer<typeof region>
