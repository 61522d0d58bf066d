import { STATUS_CODES } from 'node:http'
import type { RequestHandler } from 'express'
import { type ProblemCode, problemKinds, problemSlug } from '../../domain/index.js'

const [answers, starts] = [true, false].map((isAnswer) =>
  (Object.keys(problemKinds) as ProblemCode[]).filter((code) => (problemKinds[code].status !== null) === isAnswer),
) as [ProblemCode[], ProblemCode[]]

const html = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Problems - Passerelle API</title>
<style>
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 45rem; margin: 2rem auto; padding: 0 1rem; color-scheme: light dark }
h2 { margin-top: 2.5rem } h3 { margin-bottom: 0.25rem } p { margin: 0.25rem 0 } :target { outline: 2px solid; outline-offset: 0.5rem }
</style>
</head>
<body>
<h1>Problems</h1>
<p>Every error of the API is a problem document (RFC 9457). Its <code>type</code> leads to this page, its
<code>code</code> is stable. Programs must accept codes that they do not know, and go by the status.</p>
<p><a href="./docs">The API</a></p>
<h2>Answers</h2>
${answers.map(entry).join('\n')}
<h2>Starts and commands</h2>
${starts.map(entry).join('\n')}
</body>
</html>
`

function entry(code: ProblemCode): string {
  const { status, meaning, advice } = problemKinds[code]
  const heading = status === null ? code : `${status} ${STATUS_CODES[status]} &middot; ${code}`
  return `<h3 id="${problemSlug(code)}">${heading}</h3>\n<p>${asHtml(meaning)}</p>\n<p>${asHtml(advice)}</p>`
}

/** The texts are our own; only code spans are marked. */
function asHtml(text: string): string {
  return text.replaceAll(/`([^`]+)`/g, '<code>$1</code>')
}

/** The page that explains every kind of problem; `type` of a problem document leads to it. */
export const problemsPage: RequestHandler = (_request, response) => {
  response.type('html').send(html)
}
