#!/usr/bin/env node
import { Command, CommanderError } from 'commander'
import { InvalidSettingsError } from '../config.js'
import { PasserelleError } from '../domain/index.js'
import { auditCommand } from './audit-command.js'
import { backupCommand } from './backup-command.js'
import { evalCommand } from './eval-command.js'
import { importCommand } from './import-command.js'
import { keysCommand } from './keys-command.js'
import { learningCommand } from './learning-command.js'
import { peopleCommand } from './people-command.js'
import { recommendCommand } from './recommend-command.js'
import { reindexCommand } from './reindex-command.js'
import { restoreCommand } from './restore-command.js'
import { signInLinkCommand } from './sign-in-link-command.js'

/** What a command ends with: 0 done, 1 failed, 2 what was asked cannot be used. */
const failed = 1
const unusable = 2

const program = new Command('passerelle')
  .description('Describe a problem; see how other administrations solved it, and whom to ask.')
  .addCommand(recommendCommand)
  .addCommand(importCommand)
  .addCommand(reindexCommand)
  .addCommand(evalCommand)
  .addCommand(learningCommand)
  .addCommand(peopleCommand)
  .addCommand(keysCommand)
  .addCommand(signInLinkCommand)
  .addCommand(auditCommand)
  .addCommand(backupCommand)
  .addCommand(restoreCommand)
reportErrors(program)

try {
  await program.parseAsync()
} catch (error) {
  process.exitCode = report(error)
}

/** Lets every command, and those inside it, throw instead of ending the process. */
function reportErrors(command: Command): void {
  command.exitOverride()
  for (const inner of command.commands) reportErrors(inner)
}

function report(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : unusable
  if (error instanceof PasserelleError) {
    process.stderr.write(`${error.message}\n`)
    for (const { path, message } of error.errors) process.stderr.write(`  ${path}: ${message}\n`)
    return error.status < 500 ? unusable : failed
  }
  if (error instanceof InvalidSettingsError || (error as NodeJS.ErrnoException).code === 'ENOENT') {
    process.stderr.write(`${(error as Error).message}\n`)
    return unusable
  }
  process.stderr.write(`${(error as Error).stack}\n`)
  return failed
}
