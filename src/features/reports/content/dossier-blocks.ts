import type { LocalizedText, Technology } from '../../../domain/index.js'
import { dossierHeadings } from '../../catalogue/index.js'
import type { EditionSource, StoredBlock } from '../../documents/index.js'
import { inThree, say } from '../../documents/index.js'
import type { ReferenceList } from './reference-list.js'

export function heading(level: 2 | 3, text: LocalizedText): StoredBlock {
  return { kind: 'heading', generated: true, level, text }
}

/** What a technology is. */
export function summaryBlock({ id, summary }: Technology): StoredBlock {
  const sources: EditionSource[] = [{ record: 'technology', id, field: 'summary' }]
  return { kind: 'paragraph', generated: true, text: summary, refs: [], sources }
}

/** The facts of a dossier under its headings, each with its reference; what has none says so. */
export function dossierBlocks(technology: Technology, references: ReferenceList): StoredBlock[] {
  return [
    ...dossierHeadings.flatMap((name): StoredBlock[] => [
      heading(2, say(`dossier.${name}`)),
      factsBlock(technology, name, references),
    ]),
    ...standardsBlocks(technology),
  ]
}

function factsBlock(
  { id, dossier }: Technology,
  name: keyof Technology['dossier'],
  references: ReferenceList,
): StoredBlock {
  const from = (field: string): EditionSource => ({ record: 'technology', id, field: `dossier.${name}${field}` })
  const facts = dossier[name]
  if (facts.length === 0) {
    return { kind: 'paragraph', generated: true, text: say('dossier.nothing'), refs: [], sources: [from('')] }
  }
  return {
    kind: 'facts',
    generated: true,
    items: facts.map(({ text, source }, index) => ({
      text,
      refs: [references.numberOf(source, from(`.${index}.source.url`))],
      sources: [from(`.${index}.text`)],
    })),
  }
}

/** Standards, as their names are known; notes are in English. */
function standardsBlocks({ id, standards }: Technology): StoredBlock[] {
  if (standards.length === 0) return []
  return [
    heading(2, say('dossier.standards')),
    {
      kind: 'facts',
      generated: true,
      items: standards.map(({ name }, index) => ({
        text: inThree(() => name),
        refs: [],
        sources: [{ record: 'technology', id, field: `standards.${index}.name` }],
      })),
    },
  ]
}
