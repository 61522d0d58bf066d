import { Command } from 'commander'
import { readHead } from '../features/audit/index.js'
import { backUp } from '../platform/database/index.js'
import { databaseFile } from './open-database.js'

export const backupCommand = new Command('backup')
  .description('copy the database, also while the service runs; the copy is checked before it gets its name')
  .argument('<file>', 'where to; there must be no such file yet, and none of that name and .json')
  .action(async (target: string) => {
    const { file, bytes, schema, manifest, audit } = await backUp(databaseFile(), target, readHead)
    process.stdout.write(`${file}: ${(bytes / 1_000_000).toFixed(1)} MB, schema ${schema}, found whole\n`)
    process.stdout.write(`${manifest}: its checksum, and the audit: ${audit?.entries} entries, head ${audit?.head}\n`)
  })
