import { readFile } from 'node:fs/promises'
import { Command, InvalidArgumentError } from 'commander'
import { type ExportKind, type ImportCounts, importAnyFile, importGroups } from '../features/catalogue/index.js'
import { formatOf } from './file-format.js'
import { kindOption } from './kind-option.js'
import { commandLine } from './open-database.js'
import { seldomEncodes, withServices } from './open-services.js'
import { confirm } from './output.js'

interface Options {
  kind: ExportKind
  dryRun?: boolean
  keepGood?: boolean
  map: Record<string, string>
}

export const importCommand = new Command('import')
  .description(
    'add or change case studies or other records from JSON Lines (see data/schemas), JSON in the format of the API, CSV or XLSX (see "template")',
  )
  .argument('<file>', 'a record with the same id is replaced, except case studies that were edited or archived here')
  .addOption(kindOption())
  .option('--dry-run', 'only say what would be done')
  .option('--keep-good', 'import what is valid where something is not; otherwise all or nothing')
  .option(
    '--map <columns>',
    'our column by that of a table: "Titre=title_fr"; "Remarks=" leaves one out',
    addMapping,
    {},
  )
  .action(async (file: string, { kind, dryRun = false, keepGood = false, map: mapping }: Options) => {
    const content = await readFile(file)
    const format = formatOf(file)
    const outcome = await withServices(async ({ engine }) => {
      const request = { content, format, mapping, isDryRun: dryRun, keepsGood: keepGood }
      const found = await importAnyFile(engine, commandLine, kind, request)
      await engine.whenReady()
      await engine.whenIndexed()
      return found
    }, seldomEncodes)
    const { counts, errors, errorCount } = outcome
    const wrong = errors.map(({ line, path: field, message }) => `  line ${line ?? '-'} ${field}: ${message}`)
    const lines = [
      dryRun ? `Would be: ${describeCounts(counts)}` : describeCounts(counts),
      ...(errorCount > 0 ? [`${errorCount} errors:`, ...wrong] : []),
    ]
    confirm(outcome, lines.join('\n'))
    if (errorCount > 0) process.exitCode = 2
  })

function addMapping(given: string, before: Record<string, string>): Record<string, string> {
  const [, theirs, ours] = /^(.+)=(.*)$/s.exec(given) ?? []
  if (theirs === undefined) throw new InvalidArgumentError('must be "their column=our column"')
  return { ...before, [theirs]: ours! }
}

const words: Readonly<Record<keyof ImportCounts, string>> = {
  fresh: 'new',
  changed: 'replaced',
  unchanged: 'unchanged',
  edited: 'skipped because edited here',
  archived: 'skipped because archived here',
}

function describeCounts(counts: ImportCounts): string {
  return importGroups.map((group) => `${counts[group]} ${words[group]}`).join(', ')
}
