import { InvalidInputError, unknownIds } from '../../domain/index.js'

/** Checks that process areas exist in the catalogue. @throws InvalidInputError */
export function checkProcessAreas(processAreas: readonly string[], known: { has(id: string): boolean }): void {
  const errors = unknownIds('processAreas', processAreas, known)
  if (errors.length > 0) throw new InvalidInputError('Some process areas do not exist', errors)
}
