import { z } from 'zod'
import { groupings } from './member-groups.js'

const count = z.number().int().nullable().describe('null where it is withheld, as for fewer than five members')

/** Counts that everybody may see. */
export const publishedCounts = z
  .object({
    groups: z.array(
      z.object({
        by: z.enum(groupings),
        values: z
          .array(z.string())
          .describe('What its members have in common: `yes` or `no`, an id, a language; several for joined groups'),
        members: z.number().int().describe('Members of the group, whether they answered or not'),
      }),
    ),
    topics: z.array(
      z.object({
        kind: z.enum(['question', 'technology']),
        id: z.string().describe('Id of the question or technology'),
        groups: z
          .array(
            z.object({
              answered: count,
              counts: z
                .record(z.string(), count)
                .describe('By id of the option, stage, `obstacle.` and `need.` with their id, or `unknown`'),
            }),
          )
          .describe('In the order of `groups`'),
      }),
    ),
  })
  .meta({ id: 'SurveyCounts' })
export type PublishedCounts = z.infer<typeof publishedCounts>
