import type { Catalogue } from '../../domain/index.js'

/** What is found as words of case studies: a fact of a dossier is none, nor is the context of a member. */
export function namesIn({ technologies, processAreas, members }: Catalogue): unknown[] {
  return [
    ...[...technologies.values()].map(({ id, name, aliases }) => [id, name, aliases]),
    ...[...processAreas.values()].map(({ id, name }) => [id, name]),
    ...[...members.values()].map(({ code, name }) => [code, name]),
  ]
}
