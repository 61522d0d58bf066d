import { z } from 'zod'
import { surveyRoundId, technologyId, technologyStages } from '../../domain/index.js'
import { groupings } from '../surveys/index.js'
import { indicatorIds, indicatorUnits } from './indicator.js'
import { measured } from './measured.js'
import { stageCounts } from './stage-counts.js'

/** What an indicator is, for readers. */
export const indicatorDefinition = z
  .object({
    id: z.enum(indicatorIds),
    name: z.string(),
    definition: z.string().describe('What is counted, and what it is computed from'),
    unit: z.enum(indicatorUnits).describe('`share` is 0..1, `per-member` a number for each member'),
    needs: z
      .enum(['public', 'submitted'])
      .nullable()
      .describe('Which needs it counts for you: public ones or, for staff, all submitted; null where it counts none'),
  })
  .meta({ id: 'IndicatorDefinition' })
export type IndicatorDefinition = Readonly<z.infer<typeof indicatorDefinition>>

const surveyed = z
  .object({
    roundId: surveyRoundId,
    name: z.string(),
    closedAt: z.iso.datetime(),
    answered: z.number().int().nullable().describe('Members of the group that answered; null where it is withheld'),
    counts: z
      .partialRecord(z.enum([...technologyStages, 'unknown']), z.number().int().nullable())
      .describe('Members by what they said; null where it is withheld'),
  })
  .meta({ id: 'IndicatorSurvey' })

const group = z
  .object({
    by: z.enum(groupings),
    values: z
      .array(z.string())
      .describe('What its members have in common: `yes` or `no`, an id, a language; several for joined groups'),
    name: z.string(),
    members: z.number().int(),
  })
  .meta({ id: 'IndicatorGroup' })

/** An indicator for one group of members. */
export const indicatorValue = z
  .object({
    group,
    technology: technologyId.nullable().describe('That the number is about; null where it is about all'),
    ...measured.shape,
    series: z
      .array(measured.extend({ year: z.number().int() }).meta({ id: 'IndicatorYear' }))
      .describe(
        'By year. Over case studies: what it had come to by the end of each year in which it changed; those without a year count in every one. Over needs: of those submitted in the year.',
      ),
    stages: stageCounts.nullable().describe('Only for the indicator `stages`'),
    surveys: z
      .array(surveyed)
      .describe('Only for the indicator `stages`: published counts of every closed survey round, the oldest first'),
  })
  .meta({ id: 'IndicatorValue' })
export type IndicatorValue = Readonly<z.infer<typeof indicatorValue>>

export const indicatorReading = indicatorDefinition
  .extend({ by: z.enum(groupings), values: z.array(indicatorValue) })
  .meta({ id: 'Indicator' })
export type IndicatorReading = Readonly<z.infer<typeof indicatorReading>>
