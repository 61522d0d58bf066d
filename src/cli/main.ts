#!/usr/bin/env node
import { Command, CommanderError } from 'commander'
import { PasserelleError } from '../domain/index.js'
import { describeError } from './describe-error.js'
import { addSharedOptions, printsJson } from './output.js'
import { programVersion } from './program-version.js'

/** Exit codes: 0 done, 1 failed, 2 invalid arguments or input. */
const failed = 1
const invalid = 2

/** Only the requested command is loaded: those that rank take about a second to load their language data. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  recommend: async () => (await import('./recommend-command.js')).recommendCommand,
  import: async () => (await import('./import-command.js')).importCommand,
  export: async () => (await import('./export-command.js')).exportCommand,
  template: async () => (await import('./export-command.js')).templateCommand,
  reindex: async () => (await import('./reindex-command.js')).reindexCommand,
  eval: async () => (await import('./eval-command.js')).evalCommand,
  learning: async () => (await import('./learning-command.js')).learningCommand,
  people: async () => (await import('./people-command.js')).peopleCommand,
  keys: async () => (await import('./keys-command.js')).keysCommand,
  'sign-in-link': async () => (await import('./sign-in-link-command.js')).signInLinkCommand,
  audit: async () => (await import('./audit-command.js')).auditCommand,
  backup: async () => (await import('./backup-command.js')).backupCommand,
  move: async () => (await import('./move-command.js')).moveCommand,
  doctor: async () => (await import('./doctor-command.js')).doctorCommand,
  restore: async () => (await import('./restore-command.js')).restoreCommand,
}

const program = new Command('passerelle').description(
  'Describe a problem; see how other administrations solved it, and who to contact.',
)
program.version(await programVersion(), '--version', 'print the version')
const [, , name = ''] = process.argv
const requested = Object.entries(commands).filter(([one]) => one === name)
for (const [, read] of requested.length > 0 ? requested : Object.entries(commands)) program.addCommand(await read())
addSharedOptions(program)
reportErrors(program)

try {
  await program.parseAsync()
} catch (error) {
  process.exitCode = report(error)
}

/** Makes every command and its subcommands throw instead of ending the process. */
function reportErrors(command: Command): void {
  command.exitOverride()
  for (const inner of command.commands) reportErrors(inner)
}

function report(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : invalid
  const description = describeError(error)
  if (error instanceof PasserelleError) {
    const { code, message, errors } = error
    process.stderr.write(printsJson() ? `${JSON.stringify({ code, message, errors })}\n` : `${description}\n`)
    return error.status < 500 ? invalid : failed
  }
  if (description !== undefined || (error as NodeJS.ErrnoException).code === 'ENOENT') {
    process.stderr.write(`${description ?? (error as Error).message}\n`)
    return invalid
  }
  process.stderr.write(`${(error as Error).stack}\n`)
  return failed
}
