import { z } from 'zod'
import {
  type Catalogue,
  type Member,
  member,
  type ProcessArea,
  processArea,
  type Region,
  region,
  shortened,
  type Technology,
  type Term,
  technology,
  term,
} from '../../domain/index.js'
import { memberTable } from './member-table.js'
import type { RecordTable as StoredIn } from './record-store.js'
import type { RecordTable } from './record-table.js'
import { processAreaTable, regionTable, termTable } from './small-tables.js'
import { technologyTable } from './technology-table.js'

/** The kinds of records that case studies and needs refer to. */
export const recordKinds = ['technologies', 'process-areas', 'members', 'regions', 'terms'] as const
export type RecordKind = (typeof recordKinds)[number]

export interface KindOfRecord<T> {
  readonly storedIn: StoredIn
  readonly names: { readonly one: string; readonly many: string }
  readonly keyField: string
  keyOf(record: T): string
  /** The schema of a stored record. */
  readonly schema: z.ZodType<T>
  /** The schema of a record of an import: also as the API answers it, with references that exist. Used for one file. */
  imported(catalogue: Catalogue): z.ZodType<T>
  readonly table: RecordTable<T>
  recordsIn(catalogue: Catalogue): readonly T[]
  /** The record under another key, as an example. */
  example(record: T, key: string): T
}

const keyed = { keyField: 'id', keyOf: ({ id }: { readonly id: string }) => id }

const members: KindOfRecord<Member> = {
  storedIn: 'members',
  names: { one: 'member', many: 'members' },
  keyField: 'code',
  keyOf: ({ code }) => code,
  schema: member,
  imported: ({ regions }) =>
    withoutAnswered(
      ['wcoRegion', 'customsUnions', 'caseStudies', 'needs'],
      member.refine((one) => regions.has(one.region), {
        path: ['region'],
        error: ({ input }) => `"${shortened((input as Member).region, 100)}" does not exist`,
      }),
    ),
  table: memberTable,
  recordsIn: ({ members: all }) => [...all.values()],
  example: (one, code) => ({ ...one, code }),
}

const technologies: KindOfRecord<Technology> = {
  ...keyed,
  storedIn: 'technologies',
  names: { one: 'technology', many: 'technologies' },
  schema: technology,
  imported: ({ technologies: all }) => withoutAnswered(['caseStudies'], withOwnTags(technology, [...all.values()])),
  table: technologyTable,
  recordsIn: ({ technologies: all }) => [...all.values()],
  // A tag belongs to one technology only.
  example: (one, id) => ({ ...one, id, tags: [] }),
}

const processAreas: KindOfRecord<ProcessArea> = {
  ...keyed,
  storedIn: 'processAreas',
  names: { one: 'process area', many: 'process areas' },
  schema: processArea,
  imported: ({ processAreas: all }) => withOwnTags(processArea, [...all.values()]),
  table: processAreaTable,
  recordsIn: ({ processAreas: all }) => [...all.values()],
  example: (one, id) => ({ ...one, id, tags: [] }),
}

const regions: KindOfRecord<Region> = {
  ...keyed,
  storedIn: 'regions',
  names: { one: 'region', many: 'regions' },
  schema: region,
  imported: () => region,
  table: regionTable,
  recordsIn: ({ regions: all }) => [...all.values()],
  example: (one, id) => ({ ...one, id }),
}

const terms: KindOfRecord<Term> = {
  ...keyed,
  storedIn: 'terms',
  names: { one: 'term', many: 'terms' },
  schema: term,
  imported: () => term,
  table: termTable,
  recordsIn: ({ terms: all }) => all,
  example: (one, id) => ({ ...one, id }),
}

const kinds = { members, technologies, 'process-areas': processAreas, regions, terms }

/** What is the same for every kind of record. */
export function kindOf(kind: RecordKind): KindOfRecord<object> {
  return kinds[kind] as unknown as KindOfRecord<object>
}

/** Leaves out the fields that the API adds to a record. */
function withoutAnswered<T>(names: readonly string[], schema: z.ZodType<T>): z.ZodType<T> {
  return z.preprocess((given) => {
    if (typeof given !== 'object' || given === null || Array.isArray(given)) return given
    return Object.fromEntries(Object.entries(given).filter(([name]) => !names.includes(name)))
  }, schema)
}

interface Tagged {
  readonly id: string
  readonly tags: readonly string[]
}

/** Refuses a tag that another record has, stored or before it in the same file: tags lead from words to one record. */
function withOwnTags<T extends Tagged>(schema: z.ZodType<T>, stored: readonly Tagged[]): z.ZodType<T> {
  const owners = new Map(stored.flatMap(({ id, tags }) => tags.map((tag) => [tag, id] as const)))
  return schema.superRefine(({ id, tags }, context) => {
    for (const [index, tag] of tags.entries()) {
      const owner = owners.get(tag)
      if (owner === undefined) owners.set(tag, id)
      else if (owner !== id) {
        const message = `"${shortened(tag, 100)}" is a tag of "${shortened(owner, 100)}" already`
        context.addIssue({ code: 'custom', path: ['tags', index], message })
      }
    }
  })
}
