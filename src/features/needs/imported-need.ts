import { z } from 'zod'
import { type NeedDraft, needDraft, processAreaId, shortened } from '../../domain/index.js'

/** Fields of an export that only the service sets; an import ignores them. */
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

const ignoredField = z.unknown().optional().meta({ readOnly: true, description: 'Part of an export; ignored' })
const readOnly = Object.fromEntries(readOnlyFields.map((name) => [name, ignoredField])) as Record<
  (typeof readOnlyFields)[number],
  typeof ignoredField
>

/**
 * The schema of an imported need, which may come from an export. Process areas are checked in the schema, so that all
 * errors are reported together.
 */
export function importedNeed(processAreas: { has(id: string): boolean }) {
  return needDraft
    .extend({
      ...readOnly,
      processAreas: needDraft.shape.processAreas.superRefine((ids, context) => {
        for (const [index, id] of ids.entries()) {
          // An invalid id is reported already.
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
