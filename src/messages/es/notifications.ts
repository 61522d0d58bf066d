import type { NotificationKey } from '../keys.js'

export const notificationsEs: Readonly<Record<NotificationKey, string>> = {
  'notifications.title': 'Correos sobre novedades',
  'notifications.text':
    'Para los miembros: respuestas a sus necesidades y nuevos estudios de caso. Para el equipo: necesidades enviadas. Un correo contiene números y enlaces, nunca una palabra de una necesidad.',
  'notifications.off': 'Este servicio todavía no envía correos: pregunte a quienes lo gestionan.',
  'notifications.frequency': 'Frecuencia',
  'notifications.none': 'Ningún correo',
  'notifications.daily': 'Una vez al día, si hay novedades',
  'notifications.at-once': 'Cada vez',
  'notifications.language': 'Idioma de los correos',
  'notifications.save': 'Guardar',
  'notifications.saved': 'Guardado.',
  'notifications.leave': '¿Dejar de recibir correos?',
  'notifications.leaveButton': 'Dejar de recibir correos',
  'notifications.left': 'Ya no recibe correos de Passerelle.',
  'mail.subject': 'Novedades en Passerelle',
  'mail.answer':
    '{count, plural, one {Hay una respuesta a una de sus necesidades:} other {Hay # respuestas a sus necesidades:}}',
  'mail.submitted': '{count, plural, one {Se ha enviado una necesidad:} other {Se han enviado # necesidades:}}',
  'mail.caseStudy': '{count, plural, one {Hay un nuevo estudio de caso:} other {Hay # nuevos estudios de caso:}}',
  'mail.why': 'Recibe este correo porque lo pidió en Passerelle.',
  'mail.change': 'Cambiar la frecuencia:',
  'mail.leave': 'Dejar de recibir estos correos:',
  'mail.survey': 'Una encuesta pregunta por la situación de su administración:',
}
