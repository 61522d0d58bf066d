import { anonymous, type Edition, maySee } from '../../domain/index.js'
import type { Reader } from '../../platform/database/index.js'
import { lastPublishedSurvey } from './content/survey-chapter.js'
import { writeContent } from './content/write-content.js'
import type { EditionContent } from './edition-content.js'
import { readContent, readEditions } from './edition-store.js'
import type { ReportServices } from './report-services.js'

/**
 * Takes the content of an edition from the catalogue as it is now. Changes are counted from the last edition that was
 * published: what one says that never was would be shown to everybody.
 */
export async function generateContent(
  { engine: { catalogue, database }, needs }: ReportServices,
  reader: Reader,
  edition: Pick<Edition, 'id' | 'number' | 'generatedAt'>,
): Promise<EditionContent> {
  const earlier = (await readEditions(reader)).findLast(
    ({ number, publishedAt }) => publishedAt !== null && number < edition.number,
  )
  return writeContent({
    edition,
    catalogue,
    survey: await lastPublishedSurvey({ database }),
    openNeeds: (await needs.seenBy(anonymous)).filter(isOpen).map(({ id }) => id),
    earlier: earlier && { number: earlier.number, content: await readContent(reader, earlier.id) },
  })
}

/** Whether a need waits for an answer, and everybody may see it. */
export function isOpen(need: Parameters<typeof maySee>[1]): boolean {
  return (need.status === 'submitted' || need.status === 'in-review') && maySee(anonymous, need)
}
