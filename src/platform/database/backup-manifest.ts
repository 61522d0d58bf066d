import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open, readFile } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { z } from 'zod'
import { PasserelleError } from '../../domain/index.js'
import { ownerOnly } from '../files/index.js'
import type { Reader } from './queries.js'

/** Thrown when a copy of a database is not whole, is not the one its manifest describes, or is not of this service. */
export class BackupDamagedError extends PasserelleError {
  readonly code = 'BACKUP_DAMAGED'
  readonly status = 422
}

/** How long the audit was and the hash it ended with: kept outside of it, they show a cut or a rewritten audit. */
const auditHead = z.strictObject({ entries: z.number().int(), head: z.string() })
export type AuditHead = z.infer<typeof auditHead>

/** What stands beside a backup, in a file of the same name and `.json`. */
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

/** The manifest of a backup; `undefined` where there is none, as beside those of earlier versions. @throws BackupDamagedError */
export async function readManifest(backup: string): Promise<BackupManifest | undefined> {
  const file = manifestOf(backup)
  try {
    return backupManifest.parse(JSON.parse(await readFile(file, 'utf8')))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw new BackupDamagedError(`${file} is not the manifest of a backup: restore another one, or remove that file`, {
      cause: error,
    })
  }
}

/** @param found what is true of the copy @throws BackupDamagedError naming all that is not as the manifest says */
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
  const said = differences.map(([name, expected, actual]) => `${name} is ${actual}, expected ${expected}`)
  throw new BackupDamagedError(`The backup is not the one that its manifest describes: ${said.join('; ')}`)
}

export async function sha256Of(file: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash)
  return hash.digest('hex')
}
