import type { EmbedKey } from '../keys.js'

export const embedFr: Readonly<Record<EmbedKey, string>> = {
  'embed.label': 'Décrivez le problème avec vos mots',
  'embed.hint': 'Ce qui se passe, avec quoi, où. Dans toute langue ; sans noms de personnes ni d’entreprises.',
  'embed.ask': 'Trouver des solutions',
  'embed.searching': 'Recherche en cours…',
  'embed.empty': 'Décrivez d’abord le problème.',
  'embed.found': 'Solutions que d’autres ont utilisées',
  'embed.none': 'Rien ne convient vraiment. Peut-être en rapport :',
  'embed.unknown': 'Seuls les mots ont été comparés ; réessayez dans un instant.',
  'embed.nothing': 'Rien n’a été trouvé.',
  'embed.score': 'Utile dans environ {score} cas semblables sur 100',
  'embed.peers': 'Administrations dont vous pouvez apprendre',
  'embed.newTab': 's’ouvre dans un nouvel onglet',
  'embed.busy': 'Trop de questions en ce moment. Réessayez dans {seconds} secondes.',
  'embed.failed': 'Aucune réponse n’est arrivée. Votre texte est toujours là : réessayez.',
}
