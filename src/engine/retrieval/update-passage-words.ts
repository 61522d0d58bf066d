import type { CaseStudy, CaseStudyText, Catalogue } from '../../domain/index.js'
import { type Database, inBatches } from '../../platform/database/index.js'
import { analyserVersion, stems } from '../../platform/text/index.js'
import type { PassageKey } from '../../ranking/index.js'
import { hashInput } from '../passages/passages.js'
import { type PassageWords, putPassageWords, readFingerprints } from './passage-words-store.js'

/**
 * Updates the stored words to match passages; unchanged texts are skipped.
 * @param passages those of the case studies that may have changed
 */
export async function updatePassageWords(
  database: Database,
  catalogue: Catalogue,
  passages: readonly PassageKey[],
): Promise<void> {
  const wholes = passages.filter(({ field }) => field === 'whole')
  const known = await readFingerprints(
    database,
    wholes.map(({ id }) => id),
  )
  const changed: { passage: PassageKey; labels: string; fingerprint: string }[] = []
  for (const passage of wholes) {
    const labels = labelsOf(catalogue.caseStudies.get(passage.caseStudyId)!, catalogue, passage.language)
    const fingerprint = fingerprintOf(passage, labels)
    if (known.get(passage.id) !== fingerprint) changed.push({ passage, labels, fingerprint })
  }
  for (const batch of inBatches(changed)) {
    const rows = batch.map(({ passage, labels, fingerprint }) => ({
      ...wordsOf(passage, catalogue.caseStudies.get(passage.caseStudyId)!, labels),
      fingerprint,
    }))
    await database.transaction((queries) => putPassageWords(queries, rows))
  }
}

/** The words of a whole text as they are stored. */
export function storedWordsOf(
  passage: PassageKey,
  study: CaseStudy,
  names: Pick<Catalogue, 'technologies' | 'processAreas' | 'members'>,
): PassageWords & { readonly fingerprint: string } {
  const labels = labelsOf(study, names, passage.language)
  return { ...wordsOf(passage, study, labels), fingerprint: fingerprintOf(passage, labels) }
}

/** From what the words of a whole text are made. */
function fingerprintOf({ inputHash }: PassageKey, labels: string): string {
  return hashInput(`${analyserVersion}\n${inputHash}\n${labels}`)
}

function wordsOf({ id, language }: PassageKey, study: CaseStudy, labels: string): PassageWords {
  const text = study.texts[language as 'en'] as CaseStudyText
  const words = (part: string | null) => stems(part ?? '', language).join(' ')
  return {
    passageId: id,
    language,
    title: words(text.title),
    problem: words(text.problem),
    solution: words(text.solution),
    results: words([text.results, text.lessons].join(' ')),
    labels: words(labels),
  }
}

/** The labels of a case study in the words of a language: an officer may search by these words too. */
function labelsOf(
  study: CaseStudy,
  catalogue: Pick<Catalogue, 'technologies' | 'processAreas' | 'members'>,
  language: string,
): string {
  const key = language as 'en'
  const technologies = study.technologies.flatMap((id) => {
    const technology = catalogue.technologies.get(id)
    return technology ? [technology.name[key], ...(technology.aliases[key] ?? [])] : []
  })
  const areas = study.processAreas.flatMap((id) => catalogue.processAreas.get(id)?.name[key] ?? [])
  const members = study.implementers.flatMap(({ member }) => catalogue.members.get(member)?.name[key] ?? [])
  return [...technologies, ...areas, ...members, study.administration].join('; ')
}
