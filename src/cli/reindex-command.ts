import { rm } from 'node:fs/promises'
import path from 'node:path'
import { Command } from 'commander'
import { readConfig } from '../config.js'
import { seldomEncodes, withServices } from './open-services.js'
import { confirm } from './output.js'

export const reindexCommand = new Command('reindex')
  .description('rebuild the vector index from the database, and remove vectors of other models')
  .option('--keep-other-models', 'keep vectors of other models, so that going back to one takes seconds')
  .action(async ({ keepOtherModels }: { keepOtherModels?: true }) => {
    const config = readConfig()
    const { dataDir, indexFrom } = config
    const removeOtherModels = !(keepOtherModels ?? config.keepOtherModels)
    await rm(path.join(dataDir, 'index'), { recursive: true, force: true })
    const status = await withServices(
      async ({ engine }) => {
        await engine.whenIndexed()
        // Writes the file anew when it is closed: what was removed gives its space back.
        if (removeOtherModels) await engine.database.erase(async () => undefined)
        return engine.status
      },
      { ...seldomEncodes, removeOtherModels },
    )
    const { passages, recall } = status
    const outcome = recall?.queries
      ? `passages indexed, recall@10 ${recall.recallAt10.toFixed(3)} at ef ${recall.ef}`
      : `passages: an index is used from ${indexFrom} case studies on`
    confirm({ passages, recall: recall ?? null }, `${passages} ${outcome}`)
  })
