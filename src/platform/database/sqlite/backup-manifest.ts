import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open, readFile } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { z } from 'zod'
import { PasserelleError } from '../../../domain/index.js'
import { ownerOnly } from '../../files/index.js'
import type { Reader } from '../queries.js'

/** Thrown when a copy of a database is damaged, does not match its manifest, or does not belong to this service. */
export class BackupDamagedError extends PasserelleError {
  readonly code = 'BACKUP_DAMAGED'
}

/**
 * The number of audit entries and the last hash. Stored outside the audit, they reveal removed or rewritten entries.
 */
const auditHead = z.strictObject({ entries: z.number().int(), head: z.string() })
export type AuditHead = z.infer<typeof auditHead>

/** The manifest of a backup, in a file with the name of the backup and `.json`. */
const backupManifest = z.strictObject({
  format: z.literal(1),
  at: z.iso.datetime(),
  schema: z.number().int(),
  bytes: z.number().int(),
  sha256: z.string(),
  audit: auditHead.nullable(),
})
export type BackupManifest = z.infer<typeof backupManifest>

/** Reads the head of the audit in a copy; the database itself knows nothing of the audit. */
export type ReadAuditHead = (copy: Reader) => Promise<AuditHead>

export function manifestOf(backup: string): string {
  return `${backup}.json`
}

export async function writeManifest(file: string, manifest: BackupManifest): Promise<void> {
  const handle = await open(file, 'wx', ownerOnly.file)
  try {
    await handle.writeFile(`${JSON.stringify(manifest, null, 2)}\n`)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/**
 * The manifest of a backup; `undefined` when there is none, as for backups of earlier versions.
 * @throws BackupDamagedError
 */
export async function readManifest(backup: string): Promise<BackupManifest | undefined> {
  const file = manifestOf(backup)
  try {
    return backupManifest.parse(JSON.parse(await readFile(file, 'utf8')))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw new BackupDamagedError(`${file} is not a backup manifest: restore another backup, or delete this file`, {
      cause: error,
    })
  }
}

/** @param found the facts of the copy @throws BackupDamagedError naming every difference from the manifest */
export function checkManifest(manifest: BackupManifest, found: Omit<BackupManifest, 'format' | 'at'>): void {
  const differences = [
    ...(['schema', 'bytes', 'sha256'] as const).map((name) => [name, manifest[name], found[name]] as const),
    ...(manifest.audit && found.audit
      ? (['entries', 'head'] as const).map(
          (name) => [`audit ${name}`, manifest.audit![name], found.audit![name]] as const,
        )
      : []),
  ].filter(([, expected, actual]) => expected !== actual)
  if (differences.length === 0) return
  const mismatches = differences.map(([name, expected, actual]) => `${name} is ${actual}, expected ${expected}`)
  throw new BackupDamagedError(`The backup does not match its manifest: ${mismatches.join('; ')}`)
}

export async function sha256Of(file: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash)
  return hash.digest('hex')
}
