import {
  type CaseStudy,
  type CaseStudyText,
  type Catalogue,
  type InterfaceLanguage,
  inLanguage,
  pagePath,
} from '../../domain/index.js'
import type { CaseStudySummary } from './case-study-summary.js'

/** A case study as shown in a list, in the given language if it has a text in it. */
export function summarise(study: CaseStudy, catalogue: Catalogue, language: InterfaceLanguage): CaseStudySummary {
  const { text, language: textLanguage } = textIn(study, language)
  return {
    id: study.id,
    title: text.title,
    summary: firstSentence(text.solution),
    language: textLanguage,
    technologies: study.technologies.map((id) => ({ id, name: catalogue.technologies.get(id)?.name[language] ?? id })),
    processAreas: study.processAreas.map((id) => ({ id, name: catalogue.processAreas.get(id)?.name[language] ?? id })),
    implementers: study.implementers.map(({ member, role }) => ({
      code: member,
      member,
      name: catalogue.members.get(member)?.name[language] ?? member,
      role,
    })),
    administration: study.administration,
    year: study.year,
    maturity: study.maturity,
    url: `/api/v1/case-studies/${study.id}`,
    pageUrl: pagePath(language, 'case-studies', study.id),
  }
}

/** The text of a case study in a language, else in English, else in any of its languages. */
export function textIn(study: CaseStudy, language: InterfaceLanguage): { text: CaseStudyText; language: string } {
  const text = inLanguage<CaseStudyText>(study.texts, language)
  const found = Object.entries(study.texts).find(([, body]) => body === text)
  return { text, language: found![0] }
}

const sentences = new Intl.Segmenter(undefined, { granularity: 'sentence' })

function firstSentence(text: string): string {
  const [first] = sentences.segment(text)
  return first ? first.segment.trim() : text
}
