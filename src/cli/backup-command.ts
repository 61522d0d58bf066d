import { Command } from 'commander'
import { readHead } from '../features/audit/index.js'
import { backUp } from '../platform/database/index.js'
import { databaseFile } from './open-database.js'
import { confirm } from './output.js'

export const backupCommand = new Command('backup')
  .description('copy the database, also while the service runs; the copy is checked before it is renamed to <file>')
  .argument('<file>', 'the file to create; neither it nor <file>.json may exist yet')
  .action(async (target: string) => {
    const made = await backUp(databaseFile(), target, readHead)
    const { file, bytes, schema, manifest, audit } = made
    const ofFile = `${file}: ${(bytes / 1_000_000).toFixed(1)} MB, schema ${schema}, checked`
    const ofManifest = `${manifest}: checksum, and audit with ${audit?.entries} entries, head ${audit?.head}`
    confirm(made, `${ofFile}\n${ofManifest}`)
  })
