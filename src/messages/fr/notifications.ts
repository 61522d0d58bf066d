import type { NotificationKey } from '../keys.js'

export const notificationsFr: Readonly<Record<NotificationKey, string>> = {
  'notifications.title': 'Courriels sur les nouveautés',
  'notifications.text':
    'Pour les membres : réponses à vos besoins, messages, nouvelles études de cas et enquêtes. Pour l’équipe : besoins soumis et messages. Un courriel contient des nombres et des liens, jamais un mot d’un besoin.',
  'notifications.off': 'Ce service n’envoie pas encore de courriels : adressez-vous à ceux qui le gèrent.',
  'notifications.frequency': 'Fréquence',
  'notifications.none': 'Aucun courriel',
  'notifications.daily': 'Une fois par jour, s’il y a du nouveau',
  'notifications.at-once': 'À chaque fois',
  'notifications.language': 'Langue des courriels',
  'notifications.save': 'Enregistrer',
  'notifications.saved': 'Enregistré.',
  'notifications.leave': 'Arrêter les courriels ?',
  'notifications.leaveButton': 'Arrêter les courriels',
  'notifications.left': 'Vous ne recevez plus de courriels de Passerelle.',
  'mail.subject': 'Du nouveau sur Passerelle',
  'mail.answer':
    '{count, plural, one {Il y a une réponse à l’un de vos besoins :} other {Il y a # réponses à vos besoins :}}',
  'mail.submitted': '{count, plural, one {Un besoin a été soumis :} other {# besoins ont été soumis :}}',
  'mail.caseStudy':
    '{count, plural, one {Il y a une nouvelle étude de cas :} other {Il y a # nouvelles études de cas :}}',
  'mail.why': 'Vous recevez ce courriel parce que vous l’avez demandé sur Passerelle.',
  'mail.change': 'Changer la fréquence :',
  'mail.leave': 'Arrêter ces courriels :',
  'mail.survey': 'Une enquête vous demande où en est votre administration :',
  'mail.message':
    '{count, plural, one {Il y a un nouveau message à propos d’un besoin :} other {Il y a # nouveaux messages à propos de besoins :}}',
  'inbox.title': 'Nouveautés',
  'inbox.link': 'Nouveautés{count, plural, =0 {} one { : # non lue} other { : # non lues}}',
  'inbox.unread': '{count, plural, =0 {Vous avez tout lu.} one {# non lue.} other {# non lues.}}',
  'inbox.readAll': 'Tout marquer comme lu',
  'inbox.mail': 'Courriels',
  'inbox.none': 'Rien de nouveau',
  'inbox.noneText': 'Les réponses, les messages et les nouvelles études de cas paraîtront ici.',
  'inbox.new': 'Nouveau',
  'inbox.answer': 'L’équipe a répondu à votre besoin',
  'inbox.submitted': 'Un besoin a été soumis',
  'inbox.message': 'Nouveau message à propos d’un besoin',
  'inbox.caseStudy': 'Nouvelle étude de cas',
  'inbox.survey': 'Une enquête demande où en est votre administration',
}
