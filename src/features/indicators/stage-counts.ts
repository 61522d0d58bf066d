import { z } from 'zod'
import { type Maturity, maturity } from '../../domain/index.js'

/** Members by the furthest stage of their case studies. Those of unknown maturity are studies, as in other charts. */
export type StageCounts = Readonly<Record<Maturity, number>>

export const stageCounts = z
  .record(maturity, z.number().int())
  .describe('Members by the furthest stage of their case studies')
