import { type Catalogue, InvalidInputError } from '../../domain/index.js'

/** The filters of a list whose values must exist in the catalogue. */
interface Named {
  readonly technology?: string | undefined
  readonly processArea?: string | undefined
  readonly region?: string | undefined
  readonly member?: string | undefined
  readonly memberCode?: string | undefined
}

/** Checks that filter values exist: an empty list would look like a valid result. @throws InvalidInputError */
export function checkKnown(named: Named, catalogue: Catalogue): void {
  const { technologies, processAreas, regions, members } = catalogue
  const known = {
    technology: technologies,
    processArea: processAreas,
    region: regions,
    member: members,
    memberCode: members,
  }
  const errors = Object.entries(known).flatMap(([path, names]) => {
    const name = named[path as keyof Named]
    return name === undefined || names.has(name) ? [] : [{ path, message: `"${name}" does not exist` }]
  })
  if (errors.length > 0) throw new InvalidInputError('The query contains values that do not exist', errors)
}
