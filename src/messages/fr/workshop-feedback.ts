import type { workshopFeedbackInEnglish } from '../en/workshop-feedback.js'

/** Feedback after workshops: the form, what it has become, and what staff see of it. */
export const workshopFeedbackInFrench: Readonly<Record<keyof typeof workshopFeedbackInEnglish, string>> = {
  'workshopFeedback.title': 'Votre avis : {name}',
  'workshopFeedback.lead':
    'Répondez à ce que vous voulez ; aucune réponse n’est obligatoire. Ce que vous écrivez devient des besoins, des études de cas et des faits dans les dossiers.',
  'workshopFeedback.lead.paper':
    'Saisissez une feuille remplie à la main. Ce qui y figure appartient à l’administration qui l’a écrit : son besoin reste privé, et son fait attend d’être examiné.',
  'workshopFeedback.back': 'Vers l’atelier',
  'workshopFeedback.earlier': 'Réponses précédentes',
  'workshopFeedback.member': 'De qui est la feuille',
  'workshopFeedback.member.none': 'Elle ne le dit pas',
  'workshopFeedback.member.hint': 'Un problème à résoudre ne peut être gardé que pour une administration.',
  'workshopFeedback.choose': 'Choisissez',
  'workshopFeedback.case.title': 'De quoi il s’agit, en une phrase',
  'workshopFeedback.send': 'Envoyer',
  'workshopFeedback.error.empty': 'Répondez à une question au moins',
  'workshopFeedback.error.caseTitle': 'Dites en une phrase, de 300 caractères au plus, ce que vous avez réalisé',
  'workshopFeedback.error.case':
    'Dites quel était le problème et ce que vous avez fait, en 5 000 caractères au plus pour chacun',
  'workshopFeedback.error.long': 'Dites-le avec des mots, en 5 000 caractères au plus',
  'workshopFeedback.error.technology': 'Choisissez la technologie',
  'workshopFeedback.error.fact': 'Dites ce qui manque ou ce qui est faux, en 2 000 caractères au plus',
  'workshopFeedback.error.member':
    'Choisissez l’administration qui a rempli la feuille, lorsqu’elle décrit un problème à résoudre',
  'workshopFeedback.error.full':
    'Cette administration a trop de brouillons, de propositions ou de réponses. Rien n’a été envoyé : supprimez-en ou retirez-en d’abord.',
  'workshopFeedback.thanks': 'Merci',
  'workshopFeedback.thanks.lead': 'L’avis sur « {name} » est enregistré.',
  'workshopFeedback.thanks.became': 'Ce qu’il est devenu',
  'workshopFeedback.thanks.need':
    '{visibility, select, private {Un besoin, soumis à l’équipe. Seules l’équipe et son administration le voient, tant que l’administration ne le partage pas.} members {Un besoin, soumis à l’équipe. Toutes les administrations le voient.} other {Un besoin, soumis à l’équipe. Tout le monde le voit.}}',
  'workshopFeedback.thanks.draft':
    'Un brouillon d’étude de cas. Seules l’équipe et son administration le voient, tant que l’équipe ne l’a pas publié.',
  'workshopFeedback.thanks.proposal':
    'Une proposition pour un dossier. Seules l’équipe et son administration la voient, tant que l’équipe ne l’a pas acceptée.',
  'workshopFeedback.thanks.words': 'Seules l’équipe et son administration lisent la note et le commentaire.',
  'workshopFeedback.again': 'Répondre encore une fois',
  'workshopFeedback.received': 'Avis reçus',
  'workshopFeedback.received.none': 'Personne n’a encore répondu.',
  'workshopFeedback.received.mean':
    'Utilité moyenne : {mean} sur 5, d’après {count, plural, one {# réponse} other {# réponses}}.',
  'workshopFeedback.received.member.none': 'non indiqué',
  'workshopFeedback.received.on': 'Jour',
  'workshopFeedback.received.useful': 'Utilité',
  'workshopFeedback.received.comment': 'Commentaire',
  'workshopFeedback.received.need': 'Besoin : {title}',
  'workshopFeedback.received.draft': 'Brouillon : {title}',
  'workshopFeedback.received.proposal': 'Proposition : {technology}',
  'workshopFeedback.enter': 'Saisir une feuille remplie à la main',
}
