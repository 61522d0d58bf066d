import { rm } from 'node:fs/promises'
import path from 'node:path'
import { Command } from 'commander'
import { readConfig } from '../config.js'
import { seldomEncodes, withServices } from './open-services.js'
import { confirm } from './output.js'

export const reindexCommand = new Command('reindex')
  .description('rebuild the vector index from the database')
  .action(async () => {
    const { dataDir, indexFrom } = readConfig()
    await rm(path.join(dataDir, 'index'), { recursive: true, force: true })
    const status = await withServices(async ({ engine }) => {
      await engine.whenIndexed()
      return engine.status
    }, seldomEncodes)
    const { passages, recall } = status
    const outcome = recall?.queries
      ? `passages indexed, recall@10 ${recall.recallAt10.toFixed(3)} at ef ${recall.ef}`
      : `passages: an index is used from ${indexFrom} case studies on`
    confirm({ passages, recall: recall ?? null }, `${passages} ${outcome}`)
  })
