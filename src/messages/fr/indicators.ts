import type { indicatorsInEnglish } from '../en/indicators.js'

export const indicatorsInFrench: Readonly<Record<keyof typeof indicatorsInEnglish, string>> = {
  'indicator.experience.name': 'Administrations ayant une étude de cas',
  'indicator.experience.definition':
    'Part des administrations qui ont mené au moins une des études de cas, comme chef de file ou partenaire. Ce que personne n’a rendu public n’y figure pas.',
  'indicator.case-studies.name': 'Études de cas par administration',
  'indicator.case-studies.definition':
    'Études de cas menées par les administrations d’un groupe, comme chef de file ou partenaire, divisées par le nombre de ses administrations. Une étude de cas de deux administrations compte pour chacune.',
  'indicator.stages.name': 'Technologies en service',
  'indicator.stages.definition':
    'Pour chaque technologie, part des administrations ayant une étude de cas où elle est en service ; à côté, celles qui en étaient au projet pilote ou à l’étude. Quand une enquête a eu lieu, ce que les administrations ont répondu figure à côté.',
  'indicator.coverage.name': 'Domaines ayant assez d’études de cas',
  'indicator.coverage.definition':
    'Part des domaines dans lesquels les administrations du groupe ont mené au moins {enough} études de cas. Les grands groupes y parviennent plus facilement.',
  'indicator.needs.name': 'Besoins par administration',
  'indicator.needs.definition': 'Besoins soumis, divisés par le nombre d’administrations du groupe.',
  'indicator.good-answers.name': 'Besoins ayant une bonne réponse',
  'indicator.good-answers.definition':
    'Part des besoins pour lesquels le catalogue contient une étude de cas qui convient bien ou en partie. Les besoins qui n’ont pas encore été comparés à tout le catalogue ne sont pas comptés.',
  'indicator.peers-in-region.name': 'Besoins pour lesquels la région a de l’expérience',
  'indicator.peers-in-region.definition':
    'Part des besoins pour lesquels une autre administration de la même région a mené une étude de cas qui convient bien ou en partie.',
  'indicator.peers-in-language.name': 'Besoins avec une expérience dans une langue commune',
  'indicator.peers-in-language.definition':
    'Part des besoins pour lesquels une autre administration, ayant une langue officielle ou de travail en commun, a mené une étude de cas qui convient bien ou en partie.',
  'indicator.days-to-answer.name': 'Jours entre un besoin et sa réponse',
  'indicator.days-to-answer.definition':
    'La moitié des besoins ayant une réponse l’ont reçue de l’équipe en moins de jours que cela après leur envoi, l’autre moitié plus tard.',

  'group.all': 'Toutes les administrations',
  'group.incomeGroup.low': 'Revenu faible',
  'group.incomeGroup.lower-middle': 'Revenu intermédiaire inférieur',
  'group.incomeGroup.upper-middle': 'Revenu intermédiaire supérieur',
  'group.incomeGroup.high': 'Revenu élevé',
  'group.incomeGroup.unclassified': 'Sans groupe de revenu',
  'group.landlocked.yes': 'Sans littoral',
  'group.landlocked.no': 'Avec un littoral',
  'group.smallIslandDevelopingState.yes': 'Petits États insulaires en développement',
  'group.smallIslandDevelopingState.no': 'Toutes les autres',
  'group.leastDeveloped.yes': 'Pays les moins avancés',
  'group.leastDeveloped.no': 'Toutes les autres',

  'divide.title': 'La fracture numérique',
  'divide.lead':
    'Qui a l’expérience des technologies, qui a des besoins et qui trouve une réponse : neuf chiffres, comparés entre groupes d’administrations.',
  'divide.noIndex':
    'Il n’y a pas d’indice global : le poids à donner à chaque chiffre est affaire d’opinion, et l’ordre des groupes en dépendrait.',
  'divide.small':
    'Les groupes de moins de cinq administrations sont réunis au plus grand de leur catégorie. Quand peu de choses ont été comptées, le graphique dit entre quelles valeurs se trouve probablement la vraie.',
  'divide.map': 'Sur une carte : quelles administrations ont des études de cas ?',
  'divide.groups': 'Comparer selon',
  'divide.by.region': 'Région',
  'divide.by.incomeGroup': 'Revenu',
  'divide.by.landlocked': 'Accès à la mer',
  'divide.by.smallIslandDevelopingState': 'Petits États insulaires',
  'divide.by.leastDeveloped': 'Pays les moins avancés',
  'divide.by.language': 'Langue de travail',
  'divide.range': '{name} : de {low} ({bottom}) à {high} ({top})',
  'divide.rangeUnsure': '{name} : de {low} ({bottom}) à {high} ({top}) ; cet écart peut être dû au hasard',
  'divide.same': '{name} : {value} dans chaque groupe',
  'divide.nothing': '{name} : rien à compter pour l’instant',
  'divide.oneGroup': 'Moins de deux groupes de cette catégorie sont assez grands pour être comparés.',
  'divide.days': '{days, plural, one {# jour} other {# jours}}',
  'divide.of': '{count} sur {n}',
  'divide.over': 'compté sur {n}',
  'divide.between': 'probablement entre {low} et {high}',
  'divide.inYear': 'en {year} : {value}',
  'divide.unknown': 'rien à compter',
  'divide.key': 'Point plein : aujourd’hui.',
  'divide.keyEarlier': 'Point vide : {year}.',
  'divide.keyAll': 'Ligne verticale : toutes les administrations ({value}).',
  'divide.keyLine': 'Trait fin : entre quelles valeurs se trouve probablement la vraie.',
  'divide.undated': 'Les études de cas sans année comptent chaque année.',
  'divide.from.case-studies': 'Source : publications nommées dans chaque étude de cas.',
  'divide.from.public': 'Compté sur les seuls besoins publics.',
  'divide.from.submitted':
    'Pour l’équipe : compté sur tous les besoins soumis, y compris ceux que seules leur administration et l’équipe peuvent voir. Ne communiquez pas ces chiffres.',
  'divide.column.group': 'Groupe',
  'divide.column.now': 'Aujourd’hui',
  'divide.column.between': 'Probablement entre',
  'divide.column.over': 'Compté sur',
  'divide.stages.each': 'Chaque technologie',
  'divide.stages.hint':
    'Les barres comptent les administrations d’un groupe : en service, puis pilote, puis étude. Le nombre est celui des technologies en service. Suivez le nom d’une technologie pour la comparer en détail.',
  'divide.stages.surveyed': '{stage}, dans l’enquête « {survey} »',
}
