import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { Command } from 'commander'
import { importCaseStudies, parseJsonLines } from '../catalogue/index.js'
import { caseStudy } from '../domain/index.js'
import { withEngine } from './open-engine.js'

export const importCommand = new Command('import')
  .description('add or change case studies from a JSON Lines file (data/schemas/case-studies.schema.json)')
  .argument('<file>', 'one case study a line; one that is there under the same id is replaced')
  .action(async (file: string) => {
    const studies = parseJsonLines(await readFile(file, 'utf8'), caseStudy, path.basename(file))
    const { changed, unchanged } = await withEngine(async (engine) => {
      const outcome = await importCaseStudies(engine.database, studies)
      await engine.refresh()
      await engine.whenReady()
      await engine.whenIndexed()
      return outcome
    })
    process.stdout.write(`${changed} case studies new or changed, ${unchanged} as they were\n`)
  })
