import type { chartsInEnglish } from '../en/charts.js'

export const chartsInFrench: Readonly<Record<keyof typeof chartsInEnglish, string>> = {
  'charts.lead':
    'Ce que disent les études de cas prises ensemble. Pointez un élément pour le lire et suivez-le jusqu’aux études de cas.',
  'charts.over':
    '{count, plural, =0 {Aucune étude de cas ne correspond.} one {Graphiques sur {number} étude de cas.} other {Graphiques sur {number} études de cas.}}',
  'charts.list': 'Les afficher en liste',
  'charts.divideMore': 'Les neuf comparaisons entre groupes d’administrations',
  'chart.yearFrom': 'Depuis',
  'chart.yearTo': 'Jusqu’en',
  'chart.any': 'Tout',
  'chart.asOf': 'État au {date}.',
  'chart.again': 'Touchez encore une fois pour ouvrir',
  'chart.closer': 'Zoom avant',
  'chart.further': 'Zoom arrière',
  'chart.whole': 'Tout afficher',
  'chart.legend': 'Légende',
  'chart.noCase': 'Pas encore d’étude de cas',
  'chart.download': 'Télécharger',
  'chart.share': 'Part',
  'chart.address': 'Adresse',
  'chart.stageUnknown': 'Stade inconnu',
  'map.findingRegion': '{region} : {count} administrations sur {all} ont une étude de cas',
  'map.findingMost':
    '{count} administrations sur {all} ont une étude de cas ; la région qui en compte le plus : {region} ({most})',
  'map.sourceOnPage':
    'Plus un point est grand, plus il y a d’études de cas ({count, plural, other {# en tout}}). Source : rapports publics, cités dans chaque étude. Côtes : Natural Earth.',
  'heat.findingMost':
    'La combinaison la plus fréquente est « {technology} » pour « {area} » ({most}) ; {empty} sur {all} n’ont pas encore d’étude de cas',
  'heat.nothing': 'Aucune étude de cas ne cite à la fois une technologie et un domaine',
  'heat.level': '{to, select, more {{from} ou plus} other {{from} à {to}}}',
  'meaning.findingMost':
    'Le plus grand groupe d’études de cas semblables porte sur « {group} » ({count} sur {all}) ; viennent ensuite {next}',
  'meaning.findingOne': 'Ces études de cas portent toutes sur « {group} » ({count})',
  'meaning.none': 'Aucune étude de cas ne correspond',
  'meaning.various': 'Sujets divers',
  'meaning.group': 'Groupe',
  'meaning.sample':
    '{drawn} d’entre elles sont tracées, réparties également ; choisissez des filtres pour en voir d’autres.',
  'meaning.firstOnly': 'Les {most} plus récentes sont listées.',
}
