import { writeFile } from 'node:fs/promises'
import { Argument, Command } from 'commander'
import {
  caseStudyTemplate,
  catalogueSource,
  type ExportKind,
  exportCatalogue,
  exportKinds,
} from '../features/catalogue/index.js'
import { commandName } from './command-name.js'
import { formatOf } from './file-format.js'
import { withCatalogue } from './open-database.js'
import { confirm } from './output.js'

export const exportCommand = new Command('export')
  .description('write a part of the catalogue to a file: .jsonl (everything), .csv or .xlsx (for people)')
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
  .description('write a table of case studies to fill in, with one example: .csv or .xlsx')
  .argument('<file>', 'the file to create or replace')
  .action(async (file: string) => {
    const format = formatOf(file, ['csv', 'xlsx'])
    const content = await withCatalogue(async ({ database }) =>
      caseStudyTemplate(await catalogueSource(database).load(), format as 'csv' | 'xlsx'),
    )
    await writeFile(file, content)
    confirm({ file }, `A table to fill in is in ${file}; import it with: ${commandName} import ${file}`)
  })
