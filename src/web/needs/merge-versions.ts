import { isDeepStrictEqual } from 'node:util'
import type { NeedForm } from './need-form.js'

export const fieldNames = [
  'title',
  'description',
  'processArea',
  'budget',
  'deadline',
  'infrastructure',
  'visibility',
  'anonymousLearning',
] as const satisfies readonly (keyof NeedForm)[]
export type FieldName = (typeof fieldNames)[number]

export interface Merged {
  /** Both versions merged; where both changed a field, what `mine` says. */
  readonly form: NeedForm
  /** Fields in which both versions are not the same. */
  readonly differing: readonly FieldName[]
  /** Those of them that both changed: somebody has to choose. */
  readonly contested: readonly FieldName[]
}

/**
 * Brings two versions of a need together that were made from the same one. A field that one of them left alone is as the
 * other has it; of process areas, those stay that neither took away, and those are added that one of them added.
 * @param base what both were made from; missing when it is not known, and then every difference is contested
 */
export function mergeVersions(base: NeedForm | undefined, mine: NeedForm, theirs: NeedForm): Merged {
  const isSame = (name: FieldName, one: NeedForm | undefined, other: NeedForm) =>
    one !== undefined && isDeepStrictEqual(plain(one[name]), plain(other[name]))
  const differing = fieldNames.filter((name) => !isSame(name, mine, theirs))
  const isLeft = (name: FieldName) => isSame(name, base, mine)
  const contested = differing.filter((name) => name !== 'processArea' && !isLeft(name) && !isSame(name, base, theirs))
  const form = takeFrom(theirs, mine, differing.filter(isLeft))
  return {
    form: { ...form, processArea: mergedAreas(base?.processArea ?? [], mine.processArea, theirs.processArea) },
    differing,
    contested,
  }
}

/** A form with some of its fields as another has them. */
export function takeFrom(other: NeedForm, form: NeedForm, names: readonly FieldName[]): NeedForm {
  return { ...form, ...Object.fromEntries(names.map((name) => [name, other[name]])) }
}

function mergedAreas(base: readonly string[], mine: readonly string[], theirs: readonly string[]): string[] {
  const stays = (id: string) => !base.includes(id) || (mine.includes(id) && theirs.includes(id))
  return [...new Set([...theirs, ...mine])].filter(stays)
}

/** As it is compared: space around a text says nothing, nor does the order of areas. */
function plain(value: NeedForm[FieldName]): unknown {
  if (typeof value === 'string') return value.trim()
  return typeof value === 'boolean' ? value : [...value].sort()
}
