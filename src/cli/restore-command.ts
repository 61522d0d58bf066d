import { rm } from 'node:fs/promises'
import path from 'node:path'
import { Command } from 'commander'
import { readConfig } from '../config.js'
import { readHead, recordRestore } from '../features/audit/index.js'
import { restore } from '../platform/database/index.js'
import { commandLine, databaseFile, withDatabase } from './open-database.js'

export const restoreCommand = new Command('restore')
  .description('put a backup in the place of the database, which is kept beside; the service must be stopped')
  .argument('<file>', 'a backup')
  .action(async (file: string) => {
    const { kept, audit, hadManifest } = await restore(file, databaseFile(), readHead)
    // The index was made from another database; the next start makes it anew.
    await rm(path.join(readConfig().dataDir, 'index'), { recursive: true, force: true })
    await withDatabase((database) => recordRestore(database, commandLine, path.basename(file)))
    process.stdout.write(`Restored from ${file}, ${hadManifest ? 'as its manifest says' : 'which has no manifest'}\n`)
    process.stdout.write(`The audit in it: ${audit?.entries} entries, head ${audit?.head}\n`)
    if (kept) process.stdout.write(`What was there is in ${kept}\n`)
  })
