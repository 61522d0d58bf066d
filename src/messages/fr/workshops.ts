import type { workshopsInEnglish } from '../en/workshops.js'

/** Workshops: their pages, their files and their part of the desk. */
export const workshopsInFrench: Readonly<Record<keyof typeof workshopsInEnglish, string>> = {
  'workshop.title': 'Dossier de l’atelier',
  'workshop.kit.lead':
    'Ce dont les participants ont besoin, ce que d’autres ont déjà résolu, qui pourrait en parler, et qui apprend le plus de qui. Il ne contient que des besoins que tous les participants peuvent voir.',
  'workshop.notShared': 'Ce dossier n’est pas partagé : seule l’équipe le voit.',
  'workshop.participants': 'Les participants',
  'workshop.participants.count':
    '{count, plural, =0 {Aucun membre ne participe encore.} one {# membre participe.} other {# membres participent.}}',
  'workshop.member': '{name} : {administration}',
  'workshop.needs': 'Besoins dans les sujets',
  'workshop.topics': 'Les sujets',
  'workshop.topic': 'Sujet {number} : {title}',
  'workshop.topic.needs': 'Qui en a besoin',
  'workshop.topic.fromCatalogue':
    'Aucun participant n’a ici de besoin que tous peuvent voir. C’est une technologie que des participants ou d’autres ont déjà employée.',
  'workshop.topic.cases': 'Qui l’a résolu',
  'workshop.topic.noCases': 'Le catalogue n’a pas encore de solution ; des participants en ont peut-être une.',
  'workshop.topic.speakers': 'Qui pourrait en parler',
  'workshop.speaker.reason':
    '{maturity, select, production {a en service} pilot {a essayé} study {a étudié} other {a réalisé}} « {title} »',
  'workshop.speaker.takesPart': '{name} {reason} ; participe ; {spoken}',
  'workshop.speaker.toInvite': '{name} {reason} ; à inviter ; {spoken}',
  'workshop.speaker.speaks': 'parle {languages}',
  'workshop.speaker.interpreter': 'a besoin d’un interprète',
  'workshop.lesson':
    '{learner} peut apprendre de {teachers}, qui {count, plural, one {a} other {ont}} réalisé « {title} », au sujet de « {need} »',
  'workshop.slot.opening': 'Ouverture et présentation des participants',
  'workshop.slot.free': 'Session libre',
  'workshop.slot.break': 'Pause',
  'workshop.slot.lunch': 'Déjeuner',
  'workshop.slot.groups': 'Travail en groupes',
  'workshop.slot.closing': 'Clôture et avis des participants',
  'workshop.agenda': 'Programme',
  'workshop.agenda.draft':
    'Un projet : les sujets que partagent le plus de participants viennent en premier. Le fichier Word peut être modifié.',
  'workshop.day': 'Jour {number}, {date}',
  'workshop.time': 'Heure',
  'workshop.session': 'Session',
  'workshop.with': 'Intervenants possibles',
  'workshop.groups': 'Groupes',
  'workshop.groups.lead':
    'Des groupes de participants qui apprennent le plus les uns des autres : l’un a réalisé ce dont un autre a besoin, ou ils ont le même problème.',
  'workshop.group': 'Groupe {number}',
  'workshop.group.shares': 'Plusieurs ont ce problème : {title}',
  'workshop.group.alike': 'Leurs situations se ressemblent.',
  'workshop.handouts': 'Fiches à distribuer',
  'workshop.handouts.lead':
    '{count, plural, =0 {Il n’y a pas d’étude de cas à distribuer.} one {# étude de cas sur une page.} other {# études de cas, chacune sur une page.}}',
  'workshop.handout.stage': 'Stade : {stage}',
  'workshop.handout.technologies': 'Technologie : {names}',
  'workshop.handout.source': 'Source : {source}',
  'workshop.feedback': 'Vos avis',
  'workshop.feedback.lead':
    'Ce que vous écrivez ici devient des besoins, des études de cas et des faits dans les dossiers. Écrivez sur cette feuille, ou à l’adresse {address}.',
  'workshop.question.useful': 'L’atelier a-t-il été utile à votre administration ?',
  'workshop.question.need': 'Quel problème voulez-vous résoudre ensuite ?',
  'workshop.question.need.hint':
    'Il devient un besoin de votre administration, privé tant que vous ne le partagez pas.',
  'workshop.question.case': 'Qu’avez-vous réalisé dont d’autres pourraient apprendre ?',
  'workshop.question.case.hint':
    'Quel était le problème, ce que vous avez fait, avec quel résultat. Cela devient un brouillon d’étude de cas.',
  'workshop.question.fact': 'Que manque-t-il, ou qu’est-ce qui est faux, dans ce que nous disons d’une technologie ?',
  'workshop.question.fact.hint': 'Nommez la technologie, et où on peut le lire.',
  'workshop.question.comment': 'Que voulez-vous dire d’autre ?',
  'workshop.question.comment.hint': 'Seules l’équipe et votre propre administration le lisent.',
  'workshop.useful.5': 'Très utile',
  'workshop.useful.4': 'Utile',
  'workshop.useful.3': 'En partie',
  'workshop.useful.2': 'Peu',
  'workshop.useful.1': 'Pas utile',
}
