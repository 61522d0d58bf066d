import { interfaceLanguages, type ProcessArea, type Region, type Term } from '../../domain/index.js'
import { listIn } from '../../platform/tables/index.js'
import { betweenIds, inEach, localizedCells, localizedIn, type RecordTable, rowOf } from './record-table.js'

/** `name.fr` comes from `name_fr`. */
function columnOf(path: string): string {
  const [first = '', second] = path.split('.')
  return first === 'name' ? `name_${second ?? 'en'}` : first
}

const named = ['id', ...inEach('name')]

export const regionTable: RecordTable<Region> = {
  columns: named,
  needed: named,
  rowsOf: ({ id, name }) => [rowOf(named, { id, ...Object.fromEntries(localizedCells('name', name)) })],
  recordOf: (cell) => ({ id: cell('id'), name: localizedIn(cell, 'name') }),
  columnOf,
}

const areaColumns = [...named, 'tags']

export const processAreaTable: RecordTable<ProcessArea> = {
  columns: areaColumns,
  needed: named,
  rowsOf: ({ id, name, tags }) => [
    rowOf(areaColumns, { id, ...Object.fromEntries(localizedCells('name', name)), tags: tags.join(betweenIds) }),
  ],
  recordOf: (cell) => ({ id: cell('id'), name: localizedIn(cell, 'name'), tags: listIn(cell('tags'), betweenIds) }),
  columnOf,
}

const termColumns = ['id', ...interfaceLanguages.flatMap((one) => [`short_${one}`, `long_${one}`])]

export const termTable: RecordTable<Term> = {
  columns: termColumns,
  needed: ['id'],
  rowsOf: (term) => [[term.id, ...interfaceLanguages.flatMap((one) => [term[one].short, term[one].long])]],
  recordOf: (cell) => ({
    id: cell('id'),
    ...Object.fromEntries(
      interfaceLanguages.map((one) => [
        one,
        { short: cell(`short_${one}`) ?? null, long: cell(`long_${one}`) ?? null },
      ]),
    ),
  }),
  columnOf: (path) => {
    const [first = '', second] = path.split('.')
    return second === undefined ? first : `${second}_${first}`
  },
}
