import type { pagesInEnglish } from '../en/pages.js'

/** The frame of the pages, and what their components say. */
export const pagesInFrench: Readonly<Record<keyof typeof pagesInEnglish, string>> = {
  'site.breadcrumbs': 'Vous êtes ici',
  'site.search': 'Rechercher dans les études de cas, ou poser une question',
  'site.searchHint': 'Un mot ou une question',
  'site.menu': 'Menu',
  'site.explore': 'Explorer',
  'site.busy': 'Recherche en cours…',
  'site.noConnection': 'Le service est injoignable. Rien n’est perdu : vérifiez votre connexion et réessayez.',
  'score.short':
    '{tenths, plural, =0 {moins d’un rapprochement sur 10 utile} =10 {presque tous utiles} one {# rapprochement sur 10 utile} other {# rapprochements sur 10 utiles}}',
  'home.steps': 'Comment ça marche, en trois étapes',
  'home.step.describe.title': 'Décrivez le problème',
  'home.step.describe.text':
    'Avec vos mots, dans votre langue. Inutile de savoir quelle technologie pourrait vous aider.',
  'home.step.read.title': 'Lisez ce que d’autres ont fait',
  'home.step.read.text':
    'Des études de cas avec leurs sources, chacune avec un score qui dit si elle a des chances de vous aider.',
  'home.step.contact.title': 'Adressez-vous à ceux qui l’ont fait',
  'home.step.contact.text':
    'Les administrations qui ont résolu le même problème, en commençant par celles qui vous ressemblent.',
  'home.coverage': 'D’où viennent les études de cas',
  'home.mapMore': 'La carte et tous les chiffres',
  'home.technologiesTitle': 'Par technologie',
  'home.allTechnologies': 'Toutes les technologies',
  'home.newestTitle': 'Nouvelles études de cas',
  'home.allCases': 'Toutes les études de cas',
  'refine.clear': 'Tout effacer',
  'refine.without': 'Retirer ce filtre',
  'refine.chosen': 'Filtres choisis',
  'refine.close': 'Fermer',
  'refine.show': '{count, plural, =0 {Aucun résultat} one {Afficher # résultat} other {Afficher # résultats}}',
  'refine.button': '{count, plural, =0 {Filtres} other {Filtres (#)}}',
  'facet.since': 'Depuis {year}',
  'facet.until': 'Jusqu’en {year}',
  'facet.when': 'Année',
  'answer.use': 'Utiliser cette réponse',
  'answer.understood': 'Comment votre texte a été compris',
  'answer.orderHint':
    'Les meilleures viennent en premier ; une étude qui apporte du nouveau passe avant une autre qui répète ce qui précède.',
  'compare.count': '{count} sur 4 à comparer',
  'browse.askInstead': 'Décrivez-le plutôt comme un problème',
  'case.glance': 'L’essentiel',
  'case.contents': 'Sur cette page',
  'case.costSeen': 'Voir ce que cela a coûté',
  'dossier.moreFacts': '{count, plural, one {Afficher # de plus} other {Afficher # de plus}}',
  'dossier.allCases': 'Les {count} études de cas',
  'stepper.done': 'terminé',
}
