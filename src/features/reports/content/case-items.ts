import { type CaseStudy, inLanguage } from '../../../domain/index.js'
import { summarise, textIn } from '../../catalogue/index.js'
import type { EditionSource, StoredBlock, StoredCaseItem } from '../../documents/index.js'
import { byLine, inThree, say } from '../../documents/index.js'
import type { ChapterPlan, Writer } from './writer.js'

/** The stages in which case studies are listed: what is in service first, what does not say last. */
export const listedStages = ['production', 'pilot', 'study', null] as const

/** The case studies of a chapter by stage, each stage under its name. */
export function caseBlocks({ id, studies }: ChapterPlan, writer: Writer): StoredBlock[] {
  return listedStages.flatMap((stage): StoredBlock[] => {
    const those = studies.filter(({ maturity }) => maturity === stage)
    if (those.length === 0) return []
    return [
      { kind: 'heading', generated: true, level: 3, text: say(stage ? `maturity.${stage}` : 'report.stageUnknown') },
      { kind: 'caseList', generated: true, items: those.map((study) => caseItem(study, id, writer)) },
    ]
  })
}

function caseItem(study: CaseStudy, chapter: string, { catalogue, references, homes }: Writer): StoredCaseItem {
  const home = homes.get(study.id)!
  const isHome = home.id === chapter
  const from = (field: string): EditionSource => ({ record: 'case study', id: study.id, field })
  const { results } = inLanguage(study.texts, 'en')
  return {
    id: study.id,
    title: inThree((language) => textIn(study, language).text.title),
    by: inThree((language) => byLine(study, catalogue, language)),
    maturity: study.maturity,
    summary: isHome ? inThree((language) => summarise(study, catalogue, language).summary) : null,
    results: isHome && results !== null ? inThree((language) => textIn(study, language).text.results ?? results) : null,
    describedIn: isHome ? null : { chapter: home.id, number: home.number, title: home.title },
    language: inThree((language) => textIn(study, language).language),
    refs: isHome ? study.sources.map((source, index) => references.numberOf(source, from(`sources.${index}.url`))) : [],
    sources: [
      from('texts.{language}.title'),
      from('implementers'),
      from('year'),
      from('maturity'),
      ...(isHome ? [from('texts.{language}.solution'), from('texts.{language}.results')] : []),
    ],
  }
}
