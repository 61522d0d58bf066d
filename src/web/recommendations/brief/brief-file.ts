import { type Block, markdownOf } from '../../../platform/text/index.js'
import { invalidForm } from '../../kit/form-error.js'
import type { FileOutcome } from '../../kit/outcome.js'
import type { Reader } from '../../kit/reader.js'
import type { Visit } from '../../kit/visit.js'
import { ask, type ProblemForm } from '../problem-form.js'
import { briefOf } from './brief.js'
import { docxOf } from './docx.js'

type Writer = (blocks: readonly Block[], reader: Reader) => Promise<Buffer> | string

const writers = {
  docx: (blocks, reader) => docxOf(blocks, reader.t('brief.title'), reader),
  md: markdownOf,
} satisfies Record<string, Writer>
type BriefType = keyof typeof writers
export const briefTypes = Object.keys(writers) as BriefType[]

/** An answer as a file to take along. @throws InvalidInputError */
export async function briefFile(visit: Visit, typed: ProblemForm, type: BriefType): Promise<FileOutcome> {
  const { reader, engine, base } = visit
  const { form, answer, errors } = await ask(visit, typed)
  if (errors) throw invalidForm(errors, reader)
  const blocks = briefOf({ form, answer, catalogue: engine.catalogue, base }, reader)
  return { file: { type, name: `passerelle.${type}`, content: await writers[type](blocks, reader) } }
}
