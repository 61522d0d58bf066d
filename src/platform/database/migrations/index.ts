import { catalogue } from './0001-catalogue.js'
import { tokenVectors } from './0002-token-vectors.js'
import { audit } from './0003-audit.js'
import { needs } from './0004-needs.js'
import { curation } from './0005-curation.js'
import { access } from './0006-access.js'
import { caseDrafts } from './0007-case-drafts.js'
import { needAlerts } from './0008-need-alerts.js'
import { learning } from './0009-learning.js'
import { portalMembers } from './0010-portal-members.js'
import { erasures } from './0011-erasures.js'
import { publishedAnswers } from './0012-published-answers.js'
import { suggestionsWanted } from './0013-suggestions-wanted.js'
import { appliedMigrations } from './0014-applied-migrations.js'
import { incrementalRefresh } from './0015-incremental-refresh.js'
import { comparedRows } from './0016-compared-rows.js'
import { addedAt } from './0017-added-at.js'
import { portal } from './0018-portal.js'
import { webhooks } from './0019-webhooks.js'
import { notifications } from './0020-notifications.js'
import { regions } from './0021-regions.js'
import { recordsOfPacks } from './0022-records-of-packs.js'
import { rankingComparisons } from './0023-ranking-comparisons.js'
import { openIdAccounts } from './0024-openid-accounts.js'
import { surveys } from './0025-surveys.js'
import { dossiers } from './0026-dossiers.js'
import { insightSuggestions } from './0027-insight-suggestions.js'
import { editions } from './0028-editions.js'
import { workshops } from './0029-workshops.js'
import { leases } from './0030-leases.js'
import { sharedMemory } from './0031-shared-memory.js'
import { conversations } from './0032-conversations.js'
import { desk } from './0033-desk.js'

export interface Migration {
  readonly name: string
  readonly sql: string
}

/** In order; the position in the list is the schema number. Never change a released one. */
export const migrations: readonly Migration[] = [
  { name: 'catalogue', sql: catalogue },
  { name: 'token vectors', sql: tokenVectors },
  { name: 'audit', sql: audit },
  { name: 'needs', sql: needs },
  { name: 'curation', sql: curation },
  { name: 'access', sql: access },
  { name: 'case drafts', sql: caseDrafts },
  { name: 'need alerts', sql: needAlerts },
  { name: 'learning', sql: learning },
  { name: 'portal members', sql: portalMembers },
  { name: 'erasures', sql: erasures },
  { name: 'published answers', sql: publishedAnswers },
  { name: 'suggestions wanted', sql: suggestionsWanted },
  { name: 'applied migrations', sql: appliedMigrations },
  { name: 'incremental refresh', sql: incrementalRefresh },
  { name: 'compared rows', sql: comparedRows },
  { name: 'when case studies were added', sql: addedAt },
  { name: 'portal', sql: portal },
  { name: 'webhooks', sql: webhooks },
  { name: 'notifications', sql: notifications },
  { name: 'regions', sql: regions },
  { name: 'records of domain packs', sql: recordsOfPacks },
  { name: 'comparisons of rankings', sql: rankingComparisons },
  { name: 'accounts of OpenID Connect', sql: openIdAccounts },
  { name: 'surveys', sql: surveys },
  { name: 'dossiers', sql: dossiers },
  { name: 'suggestions from insights', sql: insightSuggestions },
  { name: 'editions', sql: editions },
  { name: 'workshops', sql: workshops },
  { name: 'leases', sql: leases },
  { name: 'shared memory', sql: sharedMemory },
  { name: 'conversations on needs', sql: conversations },
  { name: 'desk', sql: desk },
]
