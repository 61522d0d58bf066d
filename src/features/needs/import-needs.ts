import type { z } from 'zod'
import { InvalidInputError, type Need, type NeedDraft, type Viewer } from '../../domain/index.js'
import { asFieldErrors, type ImportError } from '../../platform/tables/index.js'
import type { ImportOptions } from '../catalogue/index.js'
import { addDrafts } from './add-drafts.js'
import { withLanguage } from './need-language.js'
import { checkQuota } from './need-quota.js'
import type { NeedContext } from './need-services.js'
import { ownMember } from './own-member.js'
import { type NeedFormat, readNeedFile } from './read-need-file.js'

/** The most needs in one file. */
export const mostAtOnce = 1_000

export interface NeedFile extends ImportOptions {
  readonly content: Buffer
  readonly format: NeedFormat
  /** Checks one need, also that its process areas exist. */
  readonly schema: z.ZodType<NeedDraft>
}

export interface NeedImport {
  readonly imported: boolean
  /** How many can be imported. */
  readonly count: number
  readonly items: readonly Need[]
  readonly errors: readonly ImportError[]
  readonly errorCount: number
}

/**
 * Imports needs of the viewer's member from a file as drafts, or says what would be done.
 * @throws NotAllowedError, QuotaExceededError, InvalidInputError when something is not valid and only all may be imported
 */
export async function importNeeds(
  { engine, vectors }: NeedContext,
  viewer: Viewer,
  { content, format, schema, mapping, isDryRun, keepsGood }: NeedFile,
): Promise<NeedImport> {
  const memberCode = ownMember(viewer, engine)
  const { records, errors } = await readNeedFile(content, { format, schema, mapping, maximum: mostAtOnce })
  const found = { count: records.length, errors: errors.named, errorCount: errors.count }
  if (isDryRun) {
    await checkQuota(engine.database, memberCode, records.length)
    return { imported: false, items: [], ...found }
  }
  if (errors.count > 0 && (!keepsGood || records.length === 0)) {
    throw new InvalidInputError(`The file has ${errors.count} errors; nothing was imported`, asFieldErrors(errors))
  }
  const contents = records.map((one) => withLanguage(one))
  const items = await addDrafts(engine.database, viewer, memberCode, contents)
  vectors.encodeSoon(items)
  return { imported: true, items, ...found }
}
