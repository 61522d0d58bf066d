import { rm } from 'node:fs/promises'
import path from 'node:path'
import { Command } from 'commander'
import { readConfig } from '../config.js'
import { withServices } from './open-services.js'

export const reindexCommand = new Command('reindex')
  .description('rebuild the vector index from the database')
  .action(async () => {
    await rm(path.join(readConfig().dataDir, 'index'), { recursive: true, force: true })
    const { passages, recall } = await withServices(async ({ engine }) => {
      await engine.whenIndexed()
      return engine.status
    })
    process.stdout.write(
      `${passages} passages indexed, recall@10 ${recall?.recallAt10.toFixed(3)} at ef ${recall?.ef}\n`,
    )
  })
