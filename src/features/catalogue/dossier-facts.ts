import { createHash } from 'node:crypto'
import { z } from 'zod'
import {
  dossierHeading,
  type FactContent,
  factContent,
  factId,
  interfaceLanguage,
  interfaceLanguages,
  type Technology,
} from '../../domain/index.js'

/** A fact of a dossier, with the id by which it is known. */
export const dossierFact = factContent
  .extend({
    id: factId,
    heading: dossierHeading,
    writtenIn: z.array(interfaceLanguage).describe('The languages of the text; in others it repeats one of these'),
  })
  .meta({ id: 'DossierFact' })
export type DossierFact = z.infer<typeof dossierFact>

/**
 * Every fact of a dossier, in reading order. The id of a fact that nobody has changed here follows from its technology,
 * heading and English text, so that it is the same wherever a domain pack is read.
 */
export function factsOf({ id: technologyId, dossier }: Pick<Technology, 'id' | 'dossier'>): DossierFact[] {
  const taken = new Set<string>()
  return dossierHeading.options.flatMap((heading) =>
    dossier[heading].map(({ id: stored, text, writtenIn, source }) => {
      const id = freeId([technologyId, heading, text.en], stored, taken)
      taken.add(id)
      return { id, heading, text, writtenIn: writtenIn ?? [...interfaceLanguages], source }
    }),
  )
}

/** What a fact says, as records of technologies hold it. */
export function contentOfFact({ text, writtenIn, source }: DossierFact): FactContent {
  return writtenIn.length === interfaceLanguages.length ? { text, source } : { text, writtenIn, source }
}

/** A file may say the same thing twice: each fact has an id of its own. */
function freeId(parts: readonly string[], stored: string | undefined, taken: ReadonlySet<string>): string {
  if (stored !== undefined && !taken.has(stored)) return stored
  for (let count = 1; ; count++) {
    const hash = createHash('sha256').update([...parts, count].join('\n'))
    const id = `fact-${hash.digest('hex').slice(0, 16)}`
    if (!taken.has(id)) return id
  }
}
