import { membersWithExperience, type Technology } from '../../../domain/index.js'
import type { StoredBlock, StoredTable } from '../../documents/index.js'
import { say } from '../../documents/index.js'
import type { StoredChapter } from '../edition-content.js'
import { caseBlocks } from './case-items.js'
import { type CountedGroup, countedTable } from './counted-table.js'
import { dossierBlocks, heading, summaryBlock } from './dossier-blocks.js'
import { timelineFigure } from './figures.js'
import { stageColumns } from './stages.js'
import type { ChapterPlan, Writer } from './writer.js'

/** What a technology is, what is known of it, and who uses it. */
export function technologyChapter(technology: Technology, plan: ChapterPlan, writer: Writer): StoredChapter {
  const { id, number, title } = plan
  const blocks = [
    summaryBlock(technology),
    ...dossierBlocks(technology, writer.references),
    ...(plan.studies.length > 0 ? useBlocks(plan, writer) : noCases(technology)),
  ]
  return { id, number, title, blocks }
}

function noCases({ id }: Technology): StoredBlock[] {
  const sources = [{ record: 'technology' as const, id, field: 'id' }]
  return [
    heading(2, say('dossier.cases')),
    { kind: 'paragraph', generated: true, text: say('report.noCases'), refs: [], sources },
  ]
}

/** Case studies without a technology, so that none is missing. */
export function otherCasesChapter(plan: ChapterPlan, writer: Writer): StoredChapter {
  const { id, number, title } = plan
  return { id, number, title, blocks: useBlocks(plan, writer) }
}

function useBlocks(plan: ChapterPlan, writer: Writer): StoredBlock[] {
  const figure = timelineFigure(plan, writer)
  return [
    heading(2, say('dossier.who')),
    ...(figure ? [figure] : []),
    regionTable(plan, writer),
    heading(2, say('dossier.cases')),
    ...caseBlocks(plan, writer),
  ]
}

/** Case studies by region and stage; one of several regions counts in each. */
function regionTable({ studies }: ChapterPlan, { catalogue: { regions, members } }: Writer): StoredTable {
  const rows = [...regions.values()].map(
    ({ id, name }): CountedGroup => ({
      label: name,
      reasonFor: (study) => {
        const code = membersWithExperience(study).find((one) => members.get(one)?.region === id)
        return code === undefined ? undefined : { field: 'implementers', value: code }
      },
    }),
  )
  const table = countedTable({
    title: say('report.byRegion'),
    over: say('facet.region'),
    columns: stageColumns(),
    rows: [...rows, { label: say('report.all'), reasonFor: ({ id }) => ({ field: 'id', value: id }) }],
    studies,
  })
  // A region without any says nothing.
  return { ...table, rows: table.rows.filter(({ cells }) => cells.at(-1)!.count !== 0) }
}
