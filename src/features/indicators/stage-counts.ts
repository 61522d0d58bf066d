import { z } from 'zod'

const members = z.number().int()

/** Members by the furthest stage of their case studies. Those of unknown maturity are studies, as in other charts. */
export const stageCounts = z
  .object({ production: members, pilot: members, study: members })
  .describe('Members by the furthest stage of their case studies')
  .meta({ id: 'StageCounts' })
export type StageCounts = Readonly<z.infer<typeof stageCounts>>
