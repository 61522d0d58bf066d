import type { RequestHandler } from 'express'
import { interfaceLanguages } from '../../domain/index.js'
import type { EmbedKey } from '../../messages/keys.js'
import { messageIn, messages } from '../../messages/translate.js'
import { readAsset } from '../kit/read-asset.js'

/** Seconds for which a browser keeps the script. Its address must stay the same: other sites have it in their pages. */
const kept = 3600

/** The messages of the element, by language, without the prefix of their keys. */
function embedMessages(): Record<string, Record<string, string>> {
  const prefix = 'embed.'
  return Object.fromEntries(
    interfaceLanguages.map((language) => [
      language,
      Object.fromEntries(
        (Object.keys(messages[language]) as EmbedKey[])
          .filter((key) => key.startsWith(prefix))
          .map((key) => [key.slice(prefix.length), messageIn(language, key)]),
      ),
    ]),
  )
}

const element = readAsset('embed.js')
const styles = readAsset('embed.css')

/** The script of the element `<passerelle-answers>`, for every origin: whether its calls are answered is set by `CORS_ORIGINS`. */
export const embedScript: RequestHandler = (_request, response) => {
  response.setHeader('Access-Control-Allow-Origin', '*')
  response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin')
  response.setHeader('Cache-Control', `public, max-age=${kept}`)
  response.type('js').send(`${element}\ndefine(${JSON.stringify(embedMessages())}, ${JSON.stringify(styles)})\n`)
}
