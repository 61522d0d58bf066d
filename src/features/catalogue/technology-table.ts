import { completedText, interfaceLanguages, type Technology } from '../../domain/index.js'
import { type Cell, listIn } from '../../platform/tables/index.js'
import {
  betweenIds,
  betweenLines,
  inEach,
  localizedCells,
  localizedIn,
  type RecordTable,
  type Row,
  rowOf,
} from './record-table.js'

/** Between the name of a standard and its note. */
const betweenParts = '|'

/** One fact of the dossier in each row. */
const ofFact = ['heading', ...inEach('fact'), 'source', 'url', 'fact_id']
const named = ['id', ...inEach('name')]
const columns = [...named, ...ofFact, ...inEach('summary'), ...inEach('aliases'), 'tags', 'standards']

const headings = [
  'businessProcesses',
  'policyArrangements',
  'legalRequirements',
  'minimumSpecifications',
  'costs',
  'trends',
] as const satisfies readonly (keyof Technology['dossier'])[]

function rowsOf({ id, name, aliases, tags, summary, dossier, standards }: Technology): Row[] {
  const always = { id, ...Object.fromEntries(localizedCells('name', name)) }
  const once = {
    ...Object.fromEntries(localizedCells('summary', summary)),
    ...Object.fromEntries(interfaceLanguages.map((one) => [`aliases_${one}`, aliases[one].join(betweenLines)])),
    tags: tags.join(betweenIds),
    standards: standards
      .map((standard) => [standard.name, ...(standard.note ? [standard.note.en] : [])].join(betweenParts))
      .join(betweenLines),
  }
  const facts = headings.flatMap((heading) =>
    dossier[heading].map(({ id, text, writtenIn = interfaceLanguages, source }) => ({
      heading,
      ...Object.fromEntries(writtenIn.map((language) => [`fact_${language}`, text[language]])),
      source: source.title,
      url: source.url,
      fact_id: id ?? null,
    })),
  )
  return (facts.length > 0 ? facts : [{}]).map((fact, index) =>
    rowOf(columns, { ...always, ...fact, ...(index === 0 && once) }),
  )
}

function recordOf(cell: Cell, rows: readonly Cell[]): object {
  const dossier: Record<string, object[]> = Object.fromEntries(headings.map((heading) => [heading, []]))
  for (const row of rows.filter(hasFact)) {
    const id = row('fact_id')
    const fact = {
      ...(id !== undefined && { id }),
      ...textOfFact(row),
      source: { title: row('source'), url: row('url') },
    }
    dossier[headingOf(row)] = [...(dossier[headingOf(row)] ?? []), fact]
  }
  return {
    id: cell('id'),
    name: localizedIn(cell, 'name'),
    aliases: Object.fromEntries(interfaceLanguages.map((one) => [one, listIn(cell(`aliases_${one}`), betweenLines)])),
    tags: listIn(cell('tags'), betweenIds),
    summary: localizedIn(cell, 'summary'),
    dossier,
    standards: listIn(cell('standards'), betweenLines).map((standard) => {
      const [name = '', ...note] = standard.split(betweenParts).map((part) => part.trim())
      return { name, note: note.length > 0 ? { en: note.join(` ${betweenParts} `) } : null }
    }),
  }
}

/** Of a fact that is not written in every language, the cells of the others are empty. */
function textOfFact(row: Cell): object {
  const given = localizedIn(row, 'fact')
  const isWritten = interfaceLanguages.some((language) => given[language] !== undefined)
  return isWritten ? completedText(given) : { text: given }
}

function hasFact(row: Cell): boolean {
  return ofFact.some((column) => row(column) !== undefined)
}

/** One that is not known stays as it is, to be refused. */
function headingOf(row: Cell): string {
  return row('heading') ?? 'none'
}

/** `dossier.costs.1.text.fr` is the second row under `costs`. */
function rowOfPath(path: string, rows: readonly Cell[]): number {
  const [first, heading, place = '0'] = path.split('.')
  if (first !== 'dossier') return 0
  const under = [...rows.keys()].filter((index) => hasFact(rows[index]!) && headingOf(rows[index]!) === heading)
  return under[Number(place)] ?? 0
}

function columnOf(path: string): string {
  const [first = '', second, third, fourth, fifth] = path.split('.')
  if (first === 'name' || first === 'summary' || first === 'aliases') return `${first}_${second ?? 'en'}`
  if (first !== 'dossier') return first
  if (third === undefined) return 'heading'
  if (fourth === 'id') return 'fact_id'
  if (fourth === 'text') return `fact_${fifth ?? 'en'}`
  return fifth === 'url' ? 'url' : 'source'
}

export const technologyTable: RecordTable<Technology> = {
  columns,
  needed: named,
  several: { columns: ofFact, rowOf: rowOfPath },
  rowsOf,
  recordOf,
  columnOf,
}
