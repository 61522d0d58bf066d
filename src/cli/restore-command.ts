import { rm } from 'node:fs/promises'
import path from 'node:path'
import { Command } from 'commander'
import { readConfig } from '../config.js'
import { readHead, recordRestore } from '../features/audit/index.js'
import { restore } from '../platform/database/index.js'
import { commandLine, databaseFile, withDatabase } from './open-database.js'
import { confirm } from './output.js'

export const restoreCommand = new Command('restore')
  .description('replace the database by a backup; the old database is saved next to it; stop the service first')
  .argument('<file>', 'the backup')
  .action(async (file: string) => {
    const { previous, audit, hadManifest } = await restore(file, databaseFile(), readHead)
    // The index belongs to the old database; the next start builds it again.
    await rm(path.join(readConfig().dataDir, 'index'), { recursive: true, force: true })
    await withDatabase((services) => recordRestore(services, commandLine, path.basename(file)))
    const lines = [
      `Restored from ${file}, ${hadManifest ? 'which matches its manifest' : 'which has no manifest'}`,
      `Audit: ${audit?.entries} entries, head ${audit?.head}`,
      ...(previous ? [`The old database is in ${previous}`] : []),
    ]
    confirm({ file, previous: previous ?? null, audit: audit ?? null, hadManifest }, lines.join('\n'))
  })
