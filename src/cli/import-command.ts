import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { Command } from 'commander'
import { InvalidInputError } from '../domain/index.js'
import {
  type ImportCounts,
  type ImportError,
  importCaseStudies,
  importGroups,
  readCaseStudies,
} from '../features/catalogue/index.js'
import { seldomEncodes, withServices } from './open-services.js'
import { confirm } from './output.js'

export const importCommand = new Command('import')
  .description(
    'add or change case studies from JSON Lines (data/schemas/case-studies.schema.json), or from JSON in the format of the API',
  )
  .argument('<file>', 'a case study with the same id is replaced, unless it was edited or archived here')
  .action(async (file: string) => {
    const text = await readFile(file, 'utf8')
    const counts = await withServices(async ({ engine }) => {
      const { studies, errors } = readCaseStudies(text, engine.catalogue)
      if (errors.count > 0) {
        const message = `${path.basename(file)} has ${errors.count} errors; nothing was imported`
        throw new InvalidInputError(message, errors.as(withPlace(path.basename(file))))
      }
      const outcome = await importCaseStudies(engine, studies)
      await engine.refresh()
      await engine.whenReady()
      await engine.whenIndexed()
      return outcome
    }, seldomEncodes)
    confirm(counts, describeCounts(counts))
  })

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

/** Errors in the form of the command line: `cases.jsonl:2.year`. */
function withPlace(name: string) {
  return ({ line, path: field, message }: ImportError) => ({
    path: [line === null ? name : `${name}:${line}`, field].filter(Boolean).join('.'),
    message,
  })
}
