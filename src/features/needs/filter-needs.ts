import { z } from 'zod'
import { memberCode, type Need, needStatus, needVisibility, processAreaId, wordingOf } from '../../domain/index.js'
import { stems } from '../../platform/text/index.js'

/** The filters of lists of needs. */
export const needFilters = {
  status: needStatus.optional().describe('Only needs with this status'),
  visibility: needVisibility.optional().describe('Only needs with this visibility'),
  member: memberCode.optional().describe('Only needs of this member'),
  processArea: processAreaId.optional().describe('Only needs in this process area'),
  text: z.string().trim().min(1).max(200).optional().describe('Only needs that contain all of these words'),
}

type NeedFilters = z.infer<z.ZodObject<typeof needFilters>>

/** The needs that pass all filters. */
export function narrow(needs: readonly Need[], filters: NeedFilters): Need[] {
  const { status, visibility, member, processArea, text } = filters
  return needs.filter(
    (one) =>
      (status === undefined || one.status === status) &&
      (visibility === undefined || one.visibility === visibility) &&
      (member === undefined || one.memberCode === member) &&
      (processArea === undefined || one.processAreas.includes(processArea)) &&
      (text === undefined || holdsWords(one, text)),
  )
}

function holdsWords(one: Need, text: string): boolean {
  const words = new Set(stems(wordingOf(one), one.language))
  const asked = stems(text, one.language)
  return asked.length > 0 && asked.every((word) => words.has(word))
}
