import type { Edition } from '../../../domain/index.js'
import { translate } from '../../../messages/translate.js'
import { dossierHeadings } from '../../catalogue/index.js'
import type { EditionSource, StoredBlock, StoredTable } from '../../documents/index.js'
import { dayIn, inThree, say } from '../../documents/index.js'
import { chapterOfTechnology, fixedChapters, type StoredChapter } from '../edition-content.js'
import { countedTable } from './counted-table.js'
import { mapFigure } from './figures.js'
import { stageColumns } from './stages.js'
import type { ChapterPlan, Writer } from './writer.js'

/** How to read the edition, and what is in it, in figures. Written last: it counts what the others cite. */
export function overviewChapter(
  edition: Pick<Edition, 'id' | 'generatedAt'>,
  plans: readonly ChapterPlan[],
  writer: Writer,
): StoredChapter {
  const { id, generatedAt } = edition
  const made = inThree((language) => translate(language, 'report.made', { date: dayIn(language, generatedAt) }))
  const sources: EditionSource[] = [{ record: 'edition', id, field: 'generatedAt' }]
  const figure = mapFigure(writer)
  const blocks: StoredBlock[] = [
    { kind: 'paragraph', generated: true, text: made, refs: [], sources },
    inFigures(writer),
    ...(figure ? [figure] : []),
    technologyTable(plans, writer),
  ]
  return { id: fixedChapters.overview, number: 1, title: say('report.overview'), blocks }
}

function inFigures({ catalogue, references }: Writer): StoredTable {
  const { caseStudies, experience, technologies } = catalogue
  const facts = [...technologies.values()].flatMap(({ id, dossier }) =>
    dossierHeadings.flatMap((name) =>
      dossier[name].map(
        (_, index): EditionSource => ({ record: 'technology', id, field: `dossier.${name}.${index}.text` }),
      ),
    ),
  )
  const counted: [StoredTable['rows'][number]['label'], readonly EditionSource[]][] = [
    [
      say('report.count.cases'),
      [...caseStudies.keys()].map((id) => ({ record: 'case study', id, field: 'id', value: id })),
    ],
    [
      say('report.count.members'),
      [...experience.keys()].map((id) => ({ record: 'member', id, field: 'code', value: id })),
    ],
    [
      say('report.count.technologies'),
      [...technologies.keys()].map((id) => ({ record: 'technology', id, field: 'id', value: id })),
    ],
    [say('report.count.facts'), facts],
    [say('report.count.references'), references.all.map(({ sources }) => sources[0]!)],
  ]
  return {
    kind: 'table',
    generated: true,
    title: say('report.inFigures'),
    columns: [say('report.whatIsCounted'), say('report.number')],
    rows: counted.map(([label, sources]) => ({ label, cells: [{ count: sources.length, sources: [...sources] }] })),
  }
}

function technologyTable(
  plans: readonly ChapterPlan[],
  { catalogue: { technologies, caseStudies } }: Writer,
): StoredTable {
  return countedTable({
    title: say('report.byTechnology'),
    over: say('facet.technology'),
    columns: stageColumns(),
    rows: plans.flatMap((plan) => {
      const technology = [...technologies.values()].find(({ id }) => chapterOfTechnology(id) === plan.id)
      if (!technology) return []
      const { id, name } = technology
      return [
        {
          label: name,
          reasonFor: (study) => (study.technologies.includes(id) ? { field: 'technologies', value: id } : undefined),
        },
      ]
    }),
    studies: [...caseStudies.values()],
  })
}
