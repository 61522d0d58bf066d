import { type CaseStudy, type Catalogue, type InterfaceLanguage, membersWithExperience } from '../../domain/index.js'
import { translate } from '../../messages/translate.js'
import { namesIn } from './in-languages.js'

/** Who implemented a case study, and the year in which it was reported. */
export function byLine(study: CaseStudy, catalogue: Catalogue, language: InterfaceLanguage): string {
  const names = membersWithExperience(study).map((code) => catalogue.members.get(code)?.name[language] ?? code)
  const who = namesIn(language, names) || study.administration
  return study.year === null ? who : translate(language, 'report.byInYear', { who, year: String(study.year) })
}
