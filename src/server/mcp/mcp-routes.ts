import { StreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/streamableHttp.js'
import { type RequestHandler, Router } from 'express'
import type { AdviceServices } from '../../features/recommendations/index.js'
import {
  type Bodies,
  type Identify,
  noteRoutePattern,
  publicAddress,
  UnusableRequestError,
  usualBodyLimit,
} from '../../platform/http/index.js'
import { requestSeconds } from '../../platform/metrics/index.js'
import { mcpServer } from './tools.js'

export interface McpParts {
  readonly services: AdviceServices
  readonly config: { readonly publicUrl: string | null; readonly basePath: string }
  readonly version: string
  readonly identify: Identify
  readonly bodies: Bodies
  readonly limit: readonly RequestHandler[]
}

/**
 * The Model Context Protocol over streamable HTTP, for AI assistants. Without sessions: each message stands alone and is
 * answered as JSON, so that any process can answer it and nothing is kept.
 */
export function mcpRoutes({ services, config, version, identify, bodies, limit }: McpParts): Router {
  const router = Router()
  router.use('/mcp', ...limit)
  router.post('/mcp', bodies.reader('json', usualBodyLimit), async (request, response) => {
    noteRoutePattern(request, response)
    const end = requestSeconds.startTimer({ operation: 'mcp' })
    const viewer = await identify(request)
    const server = mcpServer(services, { viewer, base: publicAddress(request, config), version })
    const transport = new StreamableHTTPServerTransport({ enableJsonResponse: true })
    response.once('close', () => {
      end({ status: response.statusCode })
      void transport.close()
      void server.close()
    })
    response.setHeader('Cache-Control', 'no-store')
    await server.connect(transport)
    await transport.handleRequest(request, response, request.body)
  })
  router.all('/mcp', (_request, response) => {
    response.setHeader('Allow', 'POST')
    throw new UnusableRequestError('METHOD_NOT_ALLOWED', 'The MCP endpoint has no sessions: send each message by POST')
  })
  return router
}
