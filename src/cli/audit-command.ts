import { Command } from 'commander'
import { z } from 'zod'
import { PasserelleError } from '../domain/index.js'
import { type Verification, verifyAudit } from '../features/audit/index.js'
import { withDatabase } from './open-database.js'
import { parseGiven } from './parse-given.js'

/** Thrown when somebody changed the audit behind the back of the service. */
class AuditBrokenError extends PasserelleError {
  readonly code = 'AUDIT_BROKEN'
  readonly status = 500
}

const expectation = z.strictObject({
  expectCount: z.coerce.number().int().min(0),
  expectHead: z.string().regex(/^[0-9a-f]{64}$/, 'must be the 64 digits of a hash'),
})

const verifyCommand = new Command('verify')
  .description('check that no entry of the audit was changed or taken out; prints how long it is and how it ends')
  .option('--expect-count <n>', 'how many entries there were when that was noted')
  .option('--expect-head <hash>', 'the hash of the last of these')
  .action(async (given: { expectCount?: string; expectHead?: string }) => {
    const expected = Object.keys(given).length === 0 ? undefined : parseGiven(expectation, given)
    const head = expected && { entries: expected.expectCount, head: expected.expectHead }
    const found = await withDatabase((database) => verifyAudit(database, head))
    refuseBroken(found, head?.entries)
    process.stdout.write(`${found.entries} entries, all as they were written\nhead ${found.head}\n`)
    if (head) process.stdout.write(`The first ${head.entries} are those that were noted\n`)
  })

export const auditCommand = new Command('audit').description('look into who did what').addCommand(verifyCommand)

/** @throws AuditBrokenError */
function refuseBroken({ entries, brokenAt, expected }: Verification, noted: number | undefined): void {
  if (brokenAt !== null) {
    throw new AuditBrokenError(`${entries} entries are as they were written; number ${brokenAt} is not, or is missing`)
  }
  if (expected === 'missing') {
    throw new AuditBrokenError(`There are ${entries} entries, and there were ${noted}: the last ones were taken out`)
  }
  if (expected === 'different') {
    throw new AuditBrokenError(`The first ${noted} entries are not those that were noted: the audit was written anew`)
  }
}
