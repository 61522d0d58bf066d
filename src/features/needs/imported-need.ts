import { z } from 'zod'
import { type NeedDraft, needDraft, processAreaId, shortened } from '../../domain/index.js'

/** What an export says of a need beside its words. It is the service's to say, and passed over when it is imported. */
export const readOnlyFields = [
  'id',
  'memberCode',
  'status',
  'version',
  'createdAt',
  'updatedAt',
  'submittedAt',
  'publishedAt',
] as const

const passedOver = z.unknown().optional().meta({ readOnly: true, description: 'As an export gives it; passed over' })
const readOnly = Object.fromEntries(readOnlyFields.map((name) => [name, passedOver])) as Record<
  (typeof readOnlyFields)[number],
  typeof passedOver
>

/**
 * A need as it is imported, which may be one that was exported. Its process areas must exist: said by the schema, so that
 * it is told together with everything else that is wrong.
 */
export function importedNeed(processAreas: { has(id: string): boolean }) {
  return needDraft
    .extend({
      ...readOnly,
      processAreas: needDraft.shape.processAreas.superRefine((ids, context) => {
        for (const [index, id] of ids.entries()) {
          // What cannot be an id at all is said already.
          if (processAreas.has(id) || !processAreaId.safeParse(id).success) continue
          context.addIssue({ code: 'custom', path: [index], message: `"${shortened(id, 100)}" does not exist` })
        }
      }),
    })
    .transform(
      ({ title, description, language, processAreas, constraints, visibility, anonymousLearning }): NeedDraft => ({
        title,
        description,
        language,
        processAreas,
        constraints,
        visibility,
        anonymousLearning,
      }),
    )
}
