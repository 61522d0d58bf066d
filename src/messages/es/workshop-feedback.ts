import type { workshopFeedbackInEnglish } from '../en/workshop-feedback.js'

/** Feedback after workshops: the form, what it has become, and what staff see of it. */
export const workshopFeedbackInSpanish: Readonly<Record<keyof typeof workshopFeedbackInEnglish, string>> = {
  'workshopFeedback.title': 'Su opinión: {name}',
  'workshopFeedback.lead':
    'Responda a lo que quiera; ninguna respuesta es obligatoria. Lo que escriba se convierte en necesidades, estudios de caso y datos de los expedientes.',
  'workshopFeedback.lead.paper':
    'Introduzca una hoja rellenada a mano. Lo que figura en ella pertenece a la administración que la escribió: su necesidad sigue siendo privada y su dato espera a ser revisado.',
  'workshopFeedback.back': 'Al taller',
  'workshopFeedback.earlier': 'Respuestas anteriores',
  'workshopFeedback.member': 'De quién es la hoja',
  'workshopFeedback.member.none': 'No lo dice',
  'workshopFeedback.member.hint': 'Un problema por resolver solo se puede guardar para una administración.',
  'workshopFeedback.choose': 'Elija',
  'workshopFeedback.case.title': 'De qué se trata, en una frase',
  'workshopFeedback.send': 'Enviar',
  'workshopFeedback.error.empty': 'Responda al menos a una pregunta',
  'workshopFeedback.error.caseTitle': 'Diga en una frase, de 300 caracteres como máximo, qué ha realizado',
  'workshopFeedback.error.case': 'Diga cuál era el problema y qué hizo, cada cosa en 5000 caracteres como máximo',
  'workshopFeedback.error.long': 'Dígalo con palabras, en 5000 caracteres como máximo',
  'workshopFeedback.error.technology': 'Elija la tecnología',
  'workshopFeedback.error.fact': 'Diga qué falta o qué es incorrecto, en 2000 caracteres como máximo',
  'workshopFeedback.error.member': 'Elija la administración que rellenó la hoja, si describe un problema por resolver',
  'workshopFeedback.error.full':
    'Esta administración tiene demasiados borradores, propuestas o respuestas. No se ha enviado nada: elimine o retire algunos antes.',
  'workshopFeedback.thanks': 'Gracias',
  'workshopFeedback.thanks.lead': 'La opinión sobre «{name}» está guardada.',
  'workshopFeedback.thanks.became': 'En qué se ha convertido',
  'workshopFeedback.thanks.need':
    '{visibility, select, private {Una necesidad, presentada al equipo. Solo la ven el equipo y su administración, mientras la administración no la comparta.} members {Una necesidad, presentada al equipo. La ven todas las administraciones.} other {Una necesidad, presentada al equipo. La ve todo el mundo.}}',
  'workshopFeedback.thanks.draft':
    'Un borrador de estudio de caso. Solo lo ven el equipo y su administración, mientras el equipo no lo publique.',
  'workshopFeedback.thanks.proposal':
    'Una propuesta para un expediente. Solo la ven el equipo y su administración, mientras el equipo no la acepte.',
  'workshopFeedback.thanks.words': 'Solo el equipo y su administración leen la valoración y el comentario.',
  'workshopFeedback.again': 'Responder otra vez',
  'workshopFeedback.received': 'Opiniones recibidas',
  'workshopFeedback.received.none': 'Nadie ha respondido todavía.',
  'workshopFeedback.received.mean':
    'Utilidad media: {mean} de 5, según {count, plural, one {# respuesta} other {# respuestas}}.',
  'workshopFeedback.received.member.none': 'sin indicar',
  'workshopFeedback.received.on': 'Día',
  'workshopFeedback.received.useful': 'Utilidad',
  'workshopFeedback.received.comment': 'Comentario',
  'workshopFeedback.received.need': 'Necesidad: {title}',
  'workshopFeedback.received.draft': 'Borrador: {title}',
  'workshopFeedback.received.proposal': 'Propuesta: {technology}',
  'workshopFeedback.enter': 'Introducir una hoja rellenada a mano',
}
