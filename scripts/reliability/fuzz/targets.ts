import { api } from './http/api.js'
import { conditions } from './http/conditions.js'
import { credentials } from './http/credentials.js'
import { imports } from './http/imports.js'
import { listPages } from './http/lists.js'
import { mcp } from './http/mcp.js'
import { pages } from './http/pages.js'
import { recommendations } from './http/recommendations.js'
import { search } from './http/search.js'
import { webhooks } from './http/webhooks.js'
import { wire } from './http/wire.js'
import { bodies } from './process/bodies.js'
import { caseStudyFiles } from './process/case-study-files.js'
import { cookies, returnAddresses } from './process/cookies.js'
import { csvTables, formulas } from './process/csv-tables.js'
import { cursors } from './process/cursors.js'
import { forms } from './process/forms.js'
import { needFiles } from './process/need-files.js'
import { pagesOfAList } from './process/pages-of-a-list.js'
import { requestHeaders } from './process/request-headers.js'
import { aspects, plainTexts, searchWords } from './process/search-words.js'
import { privateAddresses, webhookAddresses } from './process/webhook-addresses.js'
import { workbooks } from './process/workbooks.js'
import { markdown, xml } from './process/written-texts.js'
import type { HttpTarget, ProcessTarget } from './target.js'

export const processTargets: readonly ProcessTarget[] = [
  cursors,
  pagesOfAList,
  csvTables,
  formulas,
  workbooks,
  caseStudyFiles,
  needFiles,
  searchWords,
  aspects,
  plainTexts,
  webhookAddresses,
  privateAddresses,
  cookies,
  returnAddresses,
  requestHeaders,
  markdown,
  xml,
  forms,
  bodies,
]

export const httpTargets: readonly HttpTarget[] = [
  api,
  pages,
  search,
  listPages,
  conditions,
  credentials,
  mcp,
  imports,
  webhooks,
  wire,
  recommendations,
]
