import { say } from '../../documents/index.js'
import { listedStages } from './case-items.js'
import type { CountedGroup } from './counted-table.js'

/** A column for each stage, and one for all. */
export function stageColumns(): CountedGroup[] {
  return [
    ...listedStages.map(
      (stage): CountedGroup => ({
        label: say(stage ? `maturity.${stage}` : 'report.stageUnknown'),
        reasonFor: ({ maturity }) => (maturity === stage ? { field: 'maturity', value: stage } : undefined),
      }),
    ),
    { label: say('report.total'), reasonFor: ({ id }) => ({ field: 'id', value: id }) },
  ]
}
