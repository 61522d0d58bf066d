import type { EmbedKey } from '../keys.js'

export const embedEs: Readonly<Record<EmbedKey, string>> = {
  'embed.label': 'Describa el problema con sus palabras',
  'embed.hint': 'Qué ocurre, con qué, dónde. En cualquier idioma; sin nombres de personas ni empresas.',
  'embed.ask': 'Buscar soluciones',
  'embed.searching': 'Buscando…',
  'embed.empty': 'Describa primero el problema.',
  'embed.found': 'Soluciones que otros han utilizado',
  'embed.none': 'Nada encaja bien. Puede tener relación:',
  'embed.unknown': 'Solo se compararon palabras; vuelva a intentarlo en un momento.',
  'embed.nothing': 'No se encontró nada.',
  'embed.score': 'Útil en unos {score} de cada 100 casos así',
  'embed.peers': 'Administraciones de las que aprender',
  'embed.newTab': 'se abre en otra pestaña',
  'embed.busy': 'Demasiadas preguntas en este momento. Vuelva a intentarlo en {seconds} segundos.',
  'embed.failed': 'No llegó ninguna respuesta. Su texto sigue aquí: vuelva a intentarlo.',
}
