import { type CaseContent, isStaff, maySeeVersion, NotFoundError, type Viewer } from '../../domain/index.js'
import type { WithDatabase } from '../../platform/database/index.js'
import { readCase } from '../catalogue/index.js'
import { type Difference, differencesBetween } from './differences.js'
import { readVersions } from './history-store.js'

/** One version as it is shown, with its differences from the version before. */
export interface ShownVersion {
  /** The draft whose version it is; null for a version of the published case study. */
  readonly draftId: string | null
  readonly version: number
  readonly at: string
  readonly role: string
  /** For staff and, in a draft, its writer. */
  readonly actor: string | null
  readonly action: string
  readonly content: CaseContent
  readonly differences: readonly Difference[]
}

/** The history of a case study as far as somebody may see it, the first version first. @throws NotFoundError */
export async function readCaseHistory(
  { database: reader }: WithDatabase,
  viewer: Viewer,
  caseStudyId: string,
): Promise<ShownVersion[]> {
  const found = await readCase(reader, caseStudyId)
  // Once archived it is for staff only.
  if (!found || (found.archivedAt !== null && !isStaff(viewer))) throw new NotFoundError('case study', caseStudyId)
  const last = new Map<string, CaseContent>()
  return (await readVersions(reader, caseStudyId)).flatMap(({ entryId, memberCode, actor, content, ...rest }) => {
    const isPublished = entryId === caseStudyId
    if (!maySeeVersion(viewer, { isPublished, memberCode })) return []
    const before = last.get(entryId)
    last.set(entryId, content)
    return [
      {
        ...rest,
        draftId: isPublished ? null : entryId,
        actor: isPublished && !isStaff(viewer) ? null : actor,
        content,
        differences: before ? differencesBetween(before, content) : [],
      },
    ]
  })
}
