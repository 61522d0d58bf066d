import { Command } from 'commander'
import { z } from 'zod'
import { PasserelleError } from '../domain/index.js'
import { type Verification, verifyAudit } from '../features/audit/index.js'
import { withDatabase } from './open-database.js'
import { printResult } from './output.js'
import { parseGiven } from './parse-given.js'

/** Thrown when the audit was changed outside the service. */
class AuditBrokenError extends PasserelleError {
  readonly code = 'AUDIT_BROKEN'
}

const expectation = z.strictObject({
  expectCount: z.coerce.number().int().min(0),
  expectHead: z.string().regex(/^[0-9a-f]{64}$/, 'must be a hash of 64 hexadecimal digits'),
})

const verifyCommand = new Command('verify')
  .description(
    'check that no audit entry was changed or removed; prints the number of entries and the last hash (head)',
  )
  .option('--expect-count <n>', 'the number of entries at an earlier check')
  .option('--expect-head <hash>', 'the head at that earlier check')
  .action(async ({ expectCount, expectHead }: { expectCount?: string; expectHead?: string }) => {
    const isExpected = expectCount !== undefined || expectHead !== undefined
    const expected = isExpected ? parseGiven(expectation, { expectCount, expectHead }) : undefined
    const head = expected && { entries: expected.expectCount, head: expected.expectHead }
    const found = await withDatabase((services) => verifyAudit(services, head))
    refuseBroken(found, head?.entries)
    const matching = head ? `\nThe first ${head.entries} entries match the expected head` : ''
    printResult(found, `${found.entries} entries, all unchanged\nhead ${found.head}${matching}`)
  })

export const auditCommand = new Command('audit').description('check the audit trail').addCommand(verifyCommand)

/** @throws AuditBrokenError */
export function refuseBroken({ entries, brokenAt, expected }: Verification, noted?: number): void {
  if (brokenAt !== null) {
    throw new AuditBrokenError(`${entries} entries are unchanged; entry ${brokenAt} was changed or removed`)
  }
  if (expected === 'missing') {
    throw new AuditBrokenError(
      `The audit has ${entries} entries, but ${noted} were expected: the last ones were removed`,
    )
  }
  if (expected === 'different') {
    throw new AuditBrokenError(`The first ${noted} entries do not match the expected head: the audit was rewritten`)
  }
}
