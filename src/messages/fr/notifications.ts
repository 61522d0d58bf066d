import type { NotificationKey } from '../keys.js'

export const notificationsFr: Readonly<Record<NotificationKey, string>> = {
  'notifications.title': 'Courriels sur les nouveautés',
  'notifications.text':
    'Pour les membres : réponses à vos besoins et nouvelles études de cas. Pour l’équipe : besoins soumis. Un courriel contient des nombres et des liens, jamais un mot d’un besoin.',
  'notifications.off': 'Ce service n’envoie pas encore de courriels : adressez-vous à ceux qui le gèrent.',
  'notifications.frequency': 'Fréquence',
  'notifications.none': 'Aucun courriel',
  'notifications.daily': 'Une fois par jour, s’il y a du nouveau',
  'notifications.at-once': 'À chaque fois',
  'notifications.language': 'Langue des courriels',
  'notifications.save': 'Enregistrer',
  'notifications.saved': 'Enregistré.',
  'notifications.leave': 'Arrêter les courriels ?',
  'notifications.leaveButton': 'Arrêter les courriels',
  'notifications.left': 'Vous ne recevez plus de courriels de Passerelle.',
  'mail.subject': 'Du nouveau sur Passerelle',
  'mail.answer':
    '{count, plural, one {Il y a une réponse à l’un de vos besoins :} other {Il y a # réponses à vos besoins :}}',
  'mail.submitted': '{count, plural, one {Un besoin a été soumis :} other {# besoins ont été soumis :}}',
  'mail.caseStudy':
    '{count, plural, one {Il y a une nouvelle étude de cas :} other {Il y a # nouvelles études de cas :}}',
  'mail.why': 'Vous recevez ce courriel parce que vous l’avez demandé sur Passerelle.',
  'mail.change': 'Changer la fréquence :',
  'mail.leave': 'Arrêter ces courriels :',
  'mail.survey': 'Une enquête vous demande où en est votre administration :',
}
