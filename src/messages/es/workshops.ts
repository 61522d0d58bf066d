import type { workshopsInEnglish } from '../en/workshops.js'

/** Workshops: their pages, their files and their part of the desk. */
export const workshopsInSpanish: Readonly<Record<keyof typeof workshopsInEnglish, string>> = {
  'workshop.title': 'Materiales del taller',
  'workshop.kit.lead':
    'Lo que necesitan los participantes, lo que otros ya han resuelto, quién podría hablar de ello y quién aprende más de quién. Solo contiene necesidades que todos los participantes pueden ver.',
  'workshop.notShared': 'Estos materiales no están compartidos: solo los ve el equipo.',
  'workshop.participants': 'Quién participa',
  'workshop.participants.count':
    '{count, plural, =0 {Todavía no participa ningún miembro.} one {Participa # miembro.} other {Participan # miembros.}}',
  'workshop.member': '{name}: {administration}',
  'workshop.needs': 'Necesidades en los temas',
  'workshop.topics': 'De qué hablar',
  'workshop.topic': 'Tema {number}: {title}',
  'workshop.topic.needs': 'Quién lo necesita',
  'workshop.topic.fromCatalogue':
    'Ningún participante tiene aquí una necesidad que todos puedan ver. Es una tecnología con la que participantes u otros tienen experiencia.',
  'workshop.topic.cases': 'Quién lo ha resuelto',
  'workshop.topic.noCases': 'El catálogo aún no tiene una solución; quizá la tengan los participantes.',
  'workshop.topic.speakers': 'Quién podría hablar de ello',
  'workshop.speaker.reason':
    '{maturity, select, production {tiene en servicio} pilot {ha probado} study {ha estudiado} other {ha realizado}} «{title}»',
  'workshop.speaker.takesPart': '{name} {reason}; participa; {spoken}',
  'workshop.speaker.toInvite': '{name} {reason}; por invitar; {spoken}',
  'workshop.speaker.speaks': 'habla {languages}',
  'workshop.speaker.interpreter': 'necesita intérprete',
  'workshop.lesson':
    '{learner} puede aprender de {teachers}, que {count, plural, one {ha} other {han}} realizado «{title}», sobre «{need}»',
  'workshop.slot.opening': 'Apertura y presentación de los participantes',
  'workshop.slot.free': 'Sesión libre',
  'workshop.slot.break': 'Pausa',
  'workshop.slot.lunch': 'Almuerzo',
  'workshop.slot.groups': 'Trabajo en grupos',
  'workshop.slot.closing': 'Clausura y opiniones',
  'workshop.agenda': 'Programa',
  'workshop.agenda.draft':
    'Un borrador: primero van los temas que comparten más participantes. El archivo Word se puede modificar.',
  'workshop.day': 'Día {number}, {date}',
  'workshop.time': 'Hora',
  'workshop.session': 'Sesión',
  'workshop.with': 'Posibles ponentes',
  'workshop.groups': 'Grupos',
  'workshop.groups.lead':
    'Grupos de participantes que aprenden más unos de otros: uno ha realizado lo que otro necesita, o tienen el mismo problema.',
  'workshop.group': 'Grupo {number}',
  'workshop.group.shares': 'Varios tienen este problema: {title}',
  'workshop.group.alike': 'Sus situaciones se parecen.',
  'workshop.handouts': 'Fichas para repartir',
  'workshop.handouts.lead':
    '{count, plural, =0 {No hay ningún estudio de caso para repartir.} one {# estudio de caso en una página.} other {# estudios de caso, cada uno en una página.}}',
  'workshop.handout.stage': 'Etapa: {stage}',
  'workshop.handout.technologies': 'Tecnología: {names}',
  'workshop.handout.source': 'Fuente: {source}',
  'workshop.feedback': 'Opiniones',
  'workshop.feedback.lead':
    'Lo que escriba aquí se convierte en necesidades, estudios de caso y datos de los expedientes. Escriba en esta hoja o en {address}.',
  'workshop.question.useful': '¿Ha sido útil el taller para su administración?',
  'workshop.question.need': '¿Qué problema quiere resolver a continuación?',
  'workshop.question.need.hint': 'Se convierte en una necesidad de su administración, privada mientras no la comparta.',
  'workshop.question.case': '¿Qué ha realizado de lo que otros podrían aprender?',
  'workshop.question.case.hint':
    'Cuál era el problema, qué hizo y con qué resultado. Se convierte en un borrador de estudio de caso.',
  'workshop.question.fact': '¿Qué falta o es incorrecto en lo que decimos de una tecnología?',
  'workshop.question.fact.hint': 'Indique la tecnología y dónde se puede leer.',
  'workshop.question.comment': '¿Qué más quiere decir?',
  'workshop.question.comment.hint': 'Solo lo leen el equipo y su propia administración.',
  'workshop.useful.5': 'Muy útil',
  'workshop.useful.4': 'Útil',
  'workshop.useful.3': 'En parte',
  'workshop.useful.2': 'Poco',
  'workshop.useful.1': 'Nada útil',
}
