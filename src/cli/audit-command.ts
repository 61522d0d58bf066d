import { Command } from 'commander'
import { verify } from '../audit/index.js'
import { PasserelleError } from '../domain/index.js'
import { withDatabase } from './open-database.js'

/** An error to be thrown when somebody changed the audit behind the back of the service. */
class AuditBrokenError extends PasserelleError {
  readonly code = 'AUDIT_BROKEN'
  readonly status = 500
}

const verifyCommand = new Command('verify')
  .description('check that no entry of the audit was changed or taken out')
  .action(async () => {
    const { entries, brokenAt } = await withDatabase(verify)
    if (brokenAt !== null) {
      throw new AuditBrokenError(
        `${entries} entries are as they were written; number ${brokenAt} is not, or is missing`,
      )
    }
    process.stdout.write(`${entries} entries, all as they were written\n`)
  })

export const auditCommand = new Command('audit').description('look into who did what').addCommand(verifyCommand)
