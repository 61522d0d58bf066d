import type { Member } from '../../domain/index.js'
import { booleanIn, type Cell, listIn, numberIn } from '../../platform/tables/index.js'
import { betweenIds, inEach, localizedCells, localizedIn, type RecordTable, type Row, rowOf } from './record-table.js'

const lists = ['officialLanguages', 'borders', 'unions'] as const
const truths = ['landlocked', 'island', 'smallIslandDevelopingState', 'leastDeveloped', 'landlockedDeveloping'] as const
const places = ['latitude', 'longitude'] as const

const columns = [
  ...['code', 'iso3', ...inEach('name'), 'administration', 'region'],
  ...lists,
  ...['incomeGroup', ...truths, 'populationMillions'],
  ...['administrationShort', 'administrationBasis', 'membershipBasis', 'workingLanguage'],
  ...places,
  'contactUrl',
]

/** What is assumed where a table does not say it. */
const usualBasis = 'stated by staff'

function rowsOf({ administration, context, position, name, ...member }: Member): Row[] {
  const cells: Record<string, string | null> = {
    code: member.code,
    iso3: member.iso3,
    ...Object.fromEntries(localizedCells('name', name)),
    administration: administration.name,
    administrationShort: administration.short,
    administrationBasis: member.administrationBasis,
    region: member.region,
    membershipBasis: member.membershipBasis,
    workingLanguage: member.workingLanguage,
    incomeGroup: context.incomeGroup,
    populationMillions: textOf(context.populationMillions),
    contactUrl: member.contactUrl,
    ...Object.fromEntries(lists.map((list) => [list, member[list].join(betweenIds)])),
    ...Object.fromEntries(truths.map((truth) => [truth, String(context[truth])])),
    ...Object.fromEntries(places.map((place) => [place, textOf(position?.[place])])),
  }
  return [rowOf(columns, cells)]
}

function textOf(value: number | null | undefined): string | null {
  return value === null || value === undefined ? null : String(value)
}

function recordOf(cell: Cell): object {
  const position = { latitude: numberIn(cell('latitude')), longitude: numberIn(cell('longitude')) }
  const [firstLanguage] = listIn(cell('officialLanguages'), betweenIds)
  return {
    code: cell('code'),
    iso3: cell('iso3') ?? null,
    name: localizedIn(cell, 'name'),
    administration: { name: cell('administration') ?? null, short: cell('administrationShort') ?? null },
    administrationBasis: cell('administrationBasis') ?? null,
    region: cell('region'),
    membershipBasis: cell('membershipBasis') ?? usualBasis,
    officialLanguages: listIn(cell('officialLanguages'), betweenIds),
    workingLanguage: cell('workingLanguage') ?? firstLanguage ?? 'en',
    context: {
      ...Object.fromEntries(truths.map((truth) => [truth, booleanIn(cell(truth))])),
      incomeGroup: cell('incomeGroup') ?? null,
      populationMillions: numberIn(cell('populationMillions')) ?? null,
    },
    borders: listIn(cell('borders'), betweenIds),
    position: position.latitude === undefined && position.longitude === undefined ? null : position,
    contactUrl: cell('contactUrl') ?? null,
    unions: listIn(cell('unions'), betweenIds),
  }
}

function columnOf(path: string): string {
  const [first = '', second] = path.split('.')
  if (first === 'name') return `name_${second ?? 'en'}`
  if (first === 'administration') return second === 'short' ? 'administrationShort' : 'administration'
  return (first === 'context' || first === 'position') && second ? second : first
}

export const memberTable: RecordTable<Member> = {
  columns,
  needed: ['code', ...inEach('name'), 'region'],
  rowsOf,
  recordOf,
  columnOf,
}
