import { z } from 'zod'

/** Somebody of the staff who looks after a need. */
export const assignee = z
  .object({
    id: z.string().describe('Id of a person'),
    name: z.string().describe('The name, or the email address where there is none'),
  })
  .meta({ id: 'Assignee' })
export type Assignee = z.infer<typeof assignee>
