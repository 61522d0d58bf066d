import type { Viewer } from '../../domain/index.js'
import type { Engine } from '../../engine/index.js'
import { checkMayEditRules, checkRuleReferences, type RuleContent, readRules } from '../rules/index.js'
import type { Recommendation } from './answer.js'
import { uncurated } from './curation.js'
import { recommend } from './recommend.js'
import type { RecommendationRequest } from './request.js'

/** A rule while it is edited; the id is that of the rule it would replace. */
interface RuleDraft {
  readonly id?: string | undefined
  readonly content: RuleContent
}

/**
 * Answers a request without a rule and with it, active or not. Nothing is stored.
 * @throws InvalidInputError, NotAllowedError, OverloadedError
 */
export async function previewRule(
  { database, snapshot }: Pick<Engine, 'database' | 'snapshot'>,
  viewer: Viewer,
  { id, content }: RuleDraft,
  request: RecommendationRequest,
): Promise<{ before: Recommendation; after: Recommendation }> {
  checkMayEditRules(viewer)
  checkRuleReferences(content, snapshot.catalogue)
  const all = await readRules(database)
  const index = all.findIndex((rule) => rule.id === id)
  const others: RuleContent[] = all.filter((_, place) => place !== index)
  // If rules conflict about a position, the older one wins.
  const withIt = others.toSpliced(index === -1 ? others.length : index, 0, {
    ...content,
    validFrom: null,
    validUntil: null,
  })
  return {
    before: await recommend(request, snapshot, { ...uncurated, rules: others }),
    after: await recommend(request, snapshot, { ...uncurated, rules: withIt }),
  }
}
