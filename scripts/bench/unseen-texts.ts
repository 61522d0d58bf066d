import path from 'node:path'
import { projectRoot } from '../../src/config.js'
import { readCollection } from '../../src/features/learning/index.js'

/** Needs that no case study was written for, in three languages and ten voices. */
export async function unseenTexts(): Promise<string[]> {
  const { topics } = await readCollection(path.join(projectRoot, 'data/evaluation/voices'))
  return topics
    .filter((_, index) => index % 3 === 0)
    .map((topic, index) => topic.texts[(['en', 'fr', 'es'] as const)[index % 3]!]!)
}
