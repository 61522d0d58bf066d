import { z } from 'zod'
import { editionId, proseKey, proseText } from '../../domain/index.js'

/** A text that editors wrote for one place, chapter and language of an edition. */
export const prose = proseKey
  .extend({
    editionId,
    version: z.number().int().min(0).describe('0 where nothing was written yet'),
    updatedAt: z.iso.datetime().nullable(),
    author: z.string().nullable().describe('Id of the person or key that wrote it last'),
    carriedOver: z.boolean().describe('A draft from the last edition: not shown until it is saved for this one'),
    text: proseText,
  })
  .meta({ id: 'EditionProse' })
export type Prose = z.infer<typeof prose>

export const proseContent = z.strictObject({ text: proseText }).meta({ id: 'EditionProseContent' })
