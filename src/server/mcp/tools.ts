import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js'
import { z } from 'zod'
import {
  caseStudyId,
  type InterfaceLanguage,
  interfaceLanguage,
  memberCode,
  NotFoundError,
  needId,
  PasserelleError,
  pagePath,
  technologyId,
  textUpTo,
  type Viewer,
} from '../../domain/index.js'
import {
  caseStudyMarkdown,
  filters,
  findCaseStudies,
  summarise,
  technologyMarkdown,
} from '../../features/catalogue/index.js'
import {
  type AdviceServices,
  answerQuestion,
  peer,
  question,
  type Recommendation,
  result,
} from '../../features/recommendations/index.js'

/** Who asks, and where links lead. */
export interface McpCaller {
  readonly viewer: Viewer
  /** Where people reach the service, without a slash at its end. */
  readonly base: string
  readonly version: string
}

const mostFound = 20
const readOnly = { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false } as const

const language = interfaceLanguage.default('en').describe('Language of names and texts')
const limit = z.number().int().min(1).max(mostFound).default(5)
const problem = {
  text: textUpTo(5000).min(1).optional().describe("The problem, in the user's own words and language"),
  needId: needId.optional().describe('A saved need that you may see, instead of a text'),
  member: memberCode.optional().describe('Code of the member that has the problem'),
  language: interfaceLanguage.optional().describe('Language of the answer; that of the text when missing'),
}

const document = z.object({ id: z.string(), title: z.string(), url: z.string() })
const solution = result.pick({ rank: true, score: true, fit: true }).extend({
  caseStudy: document.extend({ summary: z.string(), implementers: z.array(z.string()) }),
  reasons: z.array(z.string()),
})
const peerShown = peer.pick({ member: true, score: true, contact: true }).extend({ evidence: z.array(z.string()) })

/**
 * The tools for AI assistants: each reads, with the rights of the caller, what the API gives the same caller.
 * `search` and `fetch` have the shapes that assistants expect of a source of documents.
 */
export function mcpServer(services: AdviceServices, { viewer, base, version }: McpCaller): McpServer {
  const { engine } = services
  const server = new McpServer(
    { name: 'passerelle', title: 'Passerelle', version },
    {
      instructions:
        'Case studies of technology that administrations have used. Use recommend_for_need with the problem in the words of the user, then fetch what matters. Say so when fit is "none". Never send names of people or companies.',
    },
  )
  const addressOf = (kind: 'case-studies' | 'technologies', id: string, inLanguage: InterfaceLanguage) =>
    base + pagePath(inLanguage, kind, id)

  server.registerTool(
    'search',
    {
      title: 'Search case studies',
      description: 'Finds case studies in which words occur. For a problem in sentences, use recommend_for_need.',
      inputSchema: { query: textUpTo(200).min(1), language, limit },
      outputSchema: { results: z.array(document) },
      annotations: readOnly,
    },
    ({ query, language, limit }) =>
      answered(async () => {
        const search = { filters: filters.parse({}), text: query, order: 'relevance', language } as const
        const found = await findCaseStudies(engine, search)
        const results = found.slice(0, limit).map(({ study }) => ({
          id: `case-studies/${study.id}`,
          title: summarise(study, engine.catalogue, language).title,
          url: addressOf('case-studies', study.id, language),
        }))
        return { results }
      }),
  )

  server.registerTool(
    'fetch',
    {
      title: 'Read a document',
      description: 'Reads a case study or a technology dossier as Markdown, by the id that another tool gave.',
      inputSchema: { id: z.string().regex(/^(?:case-studies|technologies)\/[a-z0-9-]{1,100}$/), language },
      outputSchema: document.extend({ text: z.string() }).shape,
      annotations: readOnly,
    },
    ({ id, language }) =>
      answered(async () => {
        const [kind, name] = id.split('/') as ['case-studies' | 'technologies', string]
        const { catalogue } = engine
        const url = addressOf(kind, name, language)
        if (kind === 'case-studies') {
          const study = catalogue.caseStudies.get(caseStudyId.parse(name))
          if (!study) throw new NotFoundError('case study', name)
          const { title } = summarise(study, catalogue, language)
          return { id, title, url, text: caseStudyMarkdown(study, catalogue, { language, base }) }
        }
        return { id, url, ...dossierOf(name, language) }
      }),
  )

  server.registerTool(
    'recommend_for_need',
    {
      title: 'Find solutions for a problem',
      description:
        'Ranks case studies that solve a problem, with reasons. A score of 80 means that about four in five such matches are useful; fit "none" means that nothing in the catalogue fits.',
      inputSchema: { ...problem, limit },
      outputSchema: {
        fit: z.string(),
        language: z.string(),
        results: z.array(solution),
        peers: z.array(z.object({ code: z.string(), name: z.string() })),
      },
      annotations: readOnly,
    },
    ({ text, needId, member, language, limit }) =>
      answered(async () => {
        const answer = await ask({ text, needId, memberCode: member, outputLanguage: language, limit })
        const { fit, query, peers } = answer
        const names = peers.map(({ member: { code, name } }) => ({ code, name }))
        return { fit, language: query.outputLanguage, results: solutionsIn(answer), peers: names }
      }),
  )

  server.registerTool(
    'find_peers',
    {
      title: 'Find administrations to learn from',
      description: 'Names the administrations that have solved a problem or face it too, each with its evidence.',
      inputSchema: { ...problem, limit },
      outputSchema: { fit: z.string(), peers: z.array(peerShown) },
      annotations: readOnly,
    },
    ({ text, needId, member, language, limit }) =>
      answered(async () => {
        const asked = { text, needId, memberCode: member, outputLanguage: language, limit: 1, peers: limit }
        const { fit, peers } = await ask(asked)
        return {
          fit,
          peers: peers.map(({ member: { code, name, administration }, score, contact, evidence }) => ({
            member: { code, name, administration },
            score,
            contact,
            evidence: evidence.map(({ text }) => text),
          })),
        }
      }),
  )

  server.registerTool(
    'technology_dossier',
    {
      title: 'Read a technology dossier',
      description:
        'Reads what is known of a technology: business processes, policy, law, minimum specifications, costs, trends, each with its source, and its case studies.',
      inputSchema: { id: technologyId.describe('For example blockchain or biometrics'), language },
      outputSchema: { title: z.string(), url: z.string(), text: z.string() },
      annotations: readOnly,
    },
    ({ id, language }) =>
      answered(async () => ({ ...dossierOf(id, language), url: addressOf('technologies', id, language) })),
  )
  return server

  function dossierOf(id: string, language: InterfaceLanguage): { title: string; text: string } {
    const technology = engine.catalogue.technologies.get(id)
    if (!technology) throw new NotFoundError('technology', id)
    return {
      title: technology.name[language],
      text: technologyMarkdown(technology, engine.catalogue, { language, base }),
    }
  }

  function ask(asked: object): Promise<Recommendation> {
    return answerQuestion(services, viewer, question.parse(asked))
  }

  function solutionsIn({ results, query }: Recommendation): z.infer<typeof solution>[] {
    return results.map(({ rank, score, fit, caseStudy, why }) => ({
      rank,
      score,
      fit,
      reasons: why.reasons,
      caseStudy: {
        id: `case-studies/${caseStudy.id}`,
        title: caseStudy.title,
        summary: caseStudy.summary,
        implementers: caseStudy.implementers.map(({ name }) => name),
        url: addressOf('case-studies', caseStudy.id, query.outputLanguage),
      },
    }))
  }
}

/** What a tool found, as data and as text, or why it found nothing: assistants read errors and try again. */
async function answered(find: () => Promise<Record<string, unknown>>): Promise<CallToolResult> {
  try {
    const structuredContent = await find()
    return { structuredContent, content: [{ type: 'text', text: JSON.stringify(structuredContent) }] }
  } catch (error) {
    if (error instanceof PasserelleError) return refused(error.message)
    if (error instanceof z.ZodError) return refused(error.issues.map(({ message }) => message).join('; '))
    throw error
  }
}

function refused(text: string): CallToolResult {
  return { isError: true, content: [{ type: 'text', text }] }
}
