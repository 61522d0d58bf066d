import { createHash } from 'node:crypto'
import { createRequire } from 'node:module'
import path from 'node:path'
import express, { type RequestHandler, Router } from 'express'

const assets = path.dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'))

const html = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Passerelle API</title>
<link rel="stylesheet" href="/api/docs/assets/swagger-ui.css">
</head>
<body>
<div id="docs"></div>
<script src="/api/docs/assets/swagger-ui-bundle.js"></script>
<script src="/api/docs/start.js"></script>
</body>
</html>
`

const script = `const here = document.currentScript.src
window.addEventListener('load', () => {
  SwaggerUIBundle({
    url: new URL('../openapi.json', here).href,
    dom_id: '#docs',
    tryItOutEnabled: true,
    docExpansion: 'list',
    defaultModelsExpandDepth: -1,
    validatorUrl: null,
  })
})
`

/**
 * Serves the OpenAPI document, serialised once for each state of what it lists: it is long, and anybody may request it.
 * @param state the same objects as long as the document is the same
 */
export function serveDocument(state: () => readonly unknown[], make: () => object): RequestHandler {
  let known: { readonly of: readonly unknown[]; readonly text: string; readonly etag: string } | undefined
  return (_request, response) => {
    const now = state()
    if (!known?.of.every((one, index) => one === now[index])) {
      const text = JSON.stringify(make())
      // Weak, because the response may be compressed.
      const etag = `W/"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`
      known = { of: now, text, etag }
    }
    response.setHeader('ETag', known.etag)
    response.type('json').send(known.text)
  }
}

/** Pages that show the OpenAPI document and let people try every endpoint; nothing is loaded from other hosts. */
export function docsPages(): Router {
  const router = Router()
  router.get('/', (_request, response) => {
    response.type('html').send(html)
  })
  router.get('/start.js', (_request, response) => {
    response.type('js').send(script)
  })
  router.use('/assets', express.static(assets, { index: false, maxAge: '1 day' }))
  return router
}
