import type { Command } from 'commander'
import { useConfigFile } from '../config.js'

interface Style {
  readonly json?: boolean
  readonly quiet?: boolean
  readonly config?: string
}

/** How the command of this process prints. */
let style: Style = {}

/** Adds `--json`, `--quiet` and `--config` to a command and to those inside it, and obeys them. */
export function addSharedOptions(program: Command): void {
  for (const command of leavesOf(program)) {
    command
      .option('--json', 'print the result as JSON')
      .option('--quiet', 'print only results and errors: no progress, no confirmations, no advice')
      .option('--config <file>', 'a file of settings, NAME=value; those of the environment win')
  }
  program.hook('preAction', (_program, command) => {
    style = command.opts<Style>()
    if (style.config !== undefined) useConfigFile(style.config)
  })
}

function leavesOf(command: Command): Command[] {
  return command.commands.length === 0 ? [command] : command.commands.flatMap(leavesOf)
}

export const printsJson = (): boolean => style.json ?? false
/** Whether progress and advice are welcome. */
export const isTalkative = (): boolean => !style.quiet && !style.json

/** Prints what a command was asked for. @param text for people */
export function printResult(value: unknown, text: string): void {
  process.stdout.write(style.json ? `${JSON.stringify(value, null, 2)}\n` : `${text}\n`)
}

/** Confirms what a command has done. */
export function confirm(value: unknown, text: string): void {
  if (style.json || !style.quiet) printResult(value, text)
}

/** Advises what to do next, beside the result. */
export function advise(text: string): void {
  if (isTalkative()) process.stderr.write(`${text}\n`)
}
