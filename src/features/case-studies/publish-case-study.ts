import {
  type CaseContent,
  type CaseDraft,
  checkPublishable,
  completed,
  InvalidInputError,
  idFrom,
  PasserelleError,
  type Target,
  type Viewer,
  WrongStatusError,
} from '../../domain/index.js'
import type { Queries } from '../../platform/database/index.js'
import { auditChange, readTarget } from '../audit/index.js'
import { checkNamed, readCase, type StoredCase } from '../catalogue/index.js'
import { inCatalogue, writeCaseStudy } from './case-study-record.js'
import type { CaseStudyServices } from './case-study-services.js'
import { draftRecord } from './draft-record.js'
import { deleteDraftRow } from './draft-store.js'
import { joinVersions } from './history-store.js'

/** Thrown when a revision was made from a version that has been replaced since. */
export class RevisionOutdatedError extends PasserelleError {
  readonly code = 'REVISION_OUTDATED'
}

export interface Publication {
  /** How good the source is, as staff judge it, in place of what the draft says. */
  readonly evidence?: CaseContent['evidence']
  /** Needs that it answers, beside those of the draft, as staff tell them. */
  readonly needsAnswered?: CaseContent['needsAnswered']
}

/**
 * Publishes what a draft says, as a new case study or in place of what it revises. Once this resolves, recommendations
 * find it or, should the engine fail, it is at least written.
 * @throws NotFoundError, StaleVersionError, NotAllowedError, WrongStatusError, RevisionOutdatedError
 * @throws InvalidInputError naming every field that is missing or wrong
 */
export async function publishCaseStudy(
  services: CaseStudyServices,
  viewer: Viewer,
  target: Target,
  { evidence, needsAnswered = [] }: Publication = {},
): Promise<StoredCase> {
  const { database, catalogue } = services
  const published = await database.transaction(async (queries) => {
    const found = await readTarget(draftRecord, queries, viewer, target)
    checkPublishable(found, viewer)
    const content = {
      ...found.content,
      ...(evidence && { evidence }),
      needsAnswered: [...found.content.needsAnswered, ...needsAnswered],
    }
    const draft = { ...found, content }
    const before = await readRevised(queries, draft)
    const study = completed(draft.content, before?.study.id ?? (await freeId(queries, draft.content)))
    const errors = checkNamed(study, catalogue)
    if (errors.length > 0) throw new InvalidInputError('The case study names what does not exist', errors)
    const change = { by: viewer, action: 'published' }
    const after = await writeCaseStudy(queries, { ...change, before, after: { study, ...inCatalogue } })
    await joinVersions(queries, draft.id, study.id)
    await deleteDraftRow(queries, draft.id)
    await auditChange(draftRecord, queries, { ...change, before: draft })
    return after
  })
  await services.refreshAfterWrite()
  return published
}

/** The case study that a draft revises, as it is now. @throws WrongStatusError, RevisionOutdatedError */
async function readRevised(queries: Queries, { caseStudyId, basedOn }: CaseDraft): Promise<StoredCase | undefined> {
  const found = caseStudyId === null ? undefined : await readCase(queries, caseStudyId)
  if (!found) return undefined
  const { study, version, archivedAt } = found
  if (archivedAt !== null) throw new WrongStatusError(`"${study.id}" is archived: restore it first`)
  if (version !== basedOn) {
    throw new RevisionOutdatedError(
      `"${study.id}" is at version ${version} now, the revision was made from ${basedOn}: take over what changed, and say so in basedOn`,
    )
  }
  return found
}

async function freeId(queries: Queries, content: CaseContent): Promise<string> {
  const isTaken = async (id: string) => (await readCase(queries, id)) !== undefined
  if (content.id !== null) {
    if (!(await isTaken(content.id))) return content.id
    throw new InvalidInputError('The id is taken', [{ path: 'id', message: 'is that of another case study' }])
  }
  const first = idFrom(content)
  let id = first
  for (let count = 2; await isTaken(id); count++) id = `${first}-${count}`
  return id
}
