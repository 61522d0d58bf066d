import { z } from 'zod'
import type { Role } from '../domain/index.js'

/** A text of one line that can be shown and written to a log as it is. */
export const oneLine = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .regex(/^[^\p{Cc}\p{Cs}]*$/u, 'must be one line of text')

/** A contact point belongs to a member, and nobody else does. */
export function checkMembership(
  { role, memberCode }: { role: Role; memberCode: string | null },
  context: z.RefinementCtx,
): void {
  const message =
    role === 'member' && memberCode === null
      ? 'is needed for the role member'
      : role !== 'member' && memberCode !== null
        ? 'goes only with the role member'
        : undefined
  if (message) context.addIssue({ code: 'custom', path: ['memberCode'], message })
}
