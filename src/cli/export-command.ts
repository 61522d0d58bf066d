import { writeFile } from 'node:fs/promises'
import { Argument, Command } from 'commander'
import {
  catalogueSource,
  catalogueTemplate,
  type ExportKind,
  exportCatalogue,
  exportKinds,
} from '../features/catalogue/index.js'
import { commandName } from './command-name.js'
import { formatOf } from './file-format.js'
import { kindOption } from './kind-option.js'
import { withCatalogue } from './open-database.js'
import { confirm } from './output.js'

export const exportCommand = new Command('export')
  .description('write a part of the catalogue to a file: .jsonl, .csv or .xlsx')
  .addArgument(new Argument('<kind>', 'what to write').choices(exportKinds))
  .argument('<file>', 'the file to create or replace')
  .action(async (kind: ExportKind, file: string) => {
    const format = formatOf(file)
    const content = await withCatalogue(async ({ database }) =>
      exportCatalogue(await catalogueSource(database).load(), kind, format),
    )
    await writeFile(file, content)
    confirm({ kind, file, bytes: content.length }, `${kind} written to ${file}`)
  })

export const templateCommand = new Command('template')
  .description('write a table to fill in, with one example: .csv or .xlsx')
  .argument('<file>', 'the file to create or replace')
  .addOption(kindOption())
  .action(async (file: string, { kind }: { kind: ExportKind }) => {
    const format = formatOf(file, ['csv', 'xlsx'])
    const content = await withCatalogue(async ({ database }) =>
      catalogueTemplate(await catalogueSource(database).load(), kind, format as 'csv' | 'xlsx'),
    )
    await writeFile(file, content)
    const option = kind === 'case-studies' ? '' : `--kind ${kind} `
    confirm({ file }, `A table to fill in is in ${file}; import it with: ${commandName} import ${option}${file}`)
  })
