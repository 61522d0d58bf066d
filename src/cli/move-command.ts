import path from 'node:path'
import { Command } from 'commander'
import { databasePlace, readConfig } from '../config.js'
import { InvalidInputError } from '../domain/index.js'
import { type Verification, verifyAudit } from '../features/audit/index.js'
import { type Database, type DatabasePlace, moveDatabase } from '../platform/database/index.js'
import { refuseBroken } from './audit-command.js'
import { confirm } from './output.js'
import { progressReporter } from './progress.js'

export const moveCommand = new Command('move')
  .description(
    'copy everything from the database of the settings to a new one, of SQLite or PostgreSQL, and verify it there; stop the service first',
  )
  .requiredOption(
    '--to <database>',
    'postgres://user@host/name, whose password may be in PGPASSWORD, or the data folder of a new SQLite file',
  )
  .action(async ({ to }: { to: string }) => {
    const from = databasePlace(readConfig())
    const target = placeOf(to)
    if (isSame(from, target)) refuse(to, 'is the database of the settings itself')
    let audit: Verification | undefined
    const moved = await moveDatabase(from, target, {
      async verify(database: Database) {
        audit = await verifyAudit({ database })
        refuseBroken(audit)
      },
      onCopied: progressReporter('Copying rows'),
      onVerified: progressReporter('Verifying rows'),
    })
    const { tables, rows, continuedAfter } = moved
    const { entries, head } = audit!
    const lines = [
      `Moved ${tables} tables with ${rows} rows to ${nameOf(target)}; each has the same rows and hash there`,
      ...(continuedAfter > 0 ? [`An interrupted move had copied ${continuedAfter} of them`] : []),
      `Audit: ${entries} entries, all unchanged, head ${head}`,
      target.url === null
        ? `Now set DATA_DIR to ${path.dirname(target.file)}, take DATABASE_URL out of the settings, and start the service`
        : 'Now set DATABASE_URL to it and start the service',
      `${nameOf(from)} has not changed: delete it when the new database is backed up`,
    ]
    const result = { from: nameOf(from), to: nameOf(target), ...moved, audit: { entries, head } }
    confirm(result, lines.join('\n'))
  })

/** @throws InvalidInputError */
function placeOf(to: string): DatabasePlace {
  if (/^postgres(ql)?:\/\//.test(to) && URL.canParse(to)) return databasePlace({ dataDir: '', databaseUrl: to })
  if (to.includes('://')) refuse(to, 'must be an address such as postgres://user@host:5432/name, or a folder')
  return databasePlace({ dataDir: to.replace(/^sqlite:/, ''), databaseUrl: null })
}

function refuse(to: string, message: string): never {
  throw new InvalidInputError(`The database cannot be moved to ${withoutPassword(to)}`, [{ path: '--to', message }])
}

function isSame(one: DatabasePlace, other: DatabasePlace): boolean {
  return nameOf(one) === nameOf(other)
}

/** As people are told: without a password. */
function nameOf({ file, url }: DatabasePlace): string {
  return url === null ? path.resolve(file) : withoutPassword(url)
}

function withoutPassword(address: string): string {
  return address.replace(/(?<=:\/\/[^/@:]*):[^/@]*(?=@)/, '')
}
