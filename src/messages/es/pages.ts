import type { pagesInEnglish } from '../en/pages.js'

/** The frame of the pages, and what their components say. */
export const pagesInSpanish: Readonly<Record<keyof typeof pagesInEnglish, string>> = {
  'site.breadcrumbs': 'Está aquí',
  'site.search': 'Buscar en los estudios de caso, o hacer una pregunta',
  'site.searchHint': 'Una palabra o una pregunta',
  'site.menu': 'Menú',
  'site.explore': 'Explorar',
  'site.busy': 'Buscando…',
  'site.noConnection':
    'No se puede conectar con el servicio. No se ha perdido nada: compruebe su conexión e inténtelo de nuevo.',
  'score.short':
    '{tenths, plural, =0 {menos de 1 de cada 10 es útil} =10 {casi todos son útiles} one {# de cada 10 es útil} other {# de cada 10 son útiles}}',
  'home.steps': 'Cómo funciona, en tres pasos',
  'home.step.describe.title': 'Describa el problema',
  'home.step.describe.text': 'Con sus palabras y en su idioma. No hace falta saber qué tecnología podría ayudar.',
  'home.step.read.title': 'Lea lo que hicieron otros',
  'home.step.read.text':
    'Estudios de caso con sus fuentes, cada uno con una puntuación que dice si es probable que le ayude.',
  'home.step.contact.title': 'Contacte a quienes lo han hecho',
  'home.step.contact.text': 'Administraciones que resolvieron el mismo problema, primero las que se parecen a la suya.',
  'home.coverage': 'De dónde vienen los estudios de caso',
  'home.mapMore': 'El mapa con todas las cifras',
  'home.technologiesTitle': 'Por tecnología',
  'home.allTechnologies': 'Todas las tecnologías',
  'home.newestTitle': 'Estudios de caso recientes',
  'home.allCases': 'Todos los estudios de caso',
  'refine.clear': 'Borrar todo',
  'refine.without': 'Quitar este filtro',
  'refine.chosen': 'Filtros elegidos',
  'refine.close': 'Cerrar',
  'refine.show': '{count, plural, =0 {Ningún resultado} one {Ver # resultado} other {Ver # resultados}}',
  'refine.button': '{count, plural, =0 {Filtros} other {Filtros (#)}}',
  'facet.since': 'Desde {year}',
  'facet.when': 'Año',
  'answer.use': 'Usar esta respuesta',
  'answer.understood': 'Cómo se entendió su texto',
  'answer.orderHint':
    'Los mejores van primero; un caso que aporta algo nuevo va antes que otro que repite lo anterior.',
  'compare.count': '{count} de 4 para comparar',
  'browse.askInstead': 'Descríbalo más bien como un problema',
  'case.glance': 'De un vistazo',
  'case.contents': 'En esta página',
  'case.costSeen': 'Ver cuánto costó',
  'dossier.moreFacts': '{count, plural, one {Mostrar # más} other {Mostrar # más}}',
  'dossier.allCases': 'Los {count} estudios de caso',
  'stepper.done': 'hecho',
}
