import type { chartsInEnglish } from '../en/charts.js'

export const chartsInSpanish: Readonly<Record<keyof typeof chartsInEnglish, string>> = {
  'charts.lead':
    'Lo que dicen los estudios de caso en conjunto. Señale cualquier elemento para leerlo y sígalo hasta los estudios de caso.',
  'charts.over':
    '{count, plural, =0 {Ningún estudio de caso es así.} one {Gráficos sobre {number} estudio de caso.} other {Gráficos sobre {number} estudios de caso.}}',
  'charts.list': 'Verlos en una lista',
  'charts.divideMore': 'Las nueve comparaciones entre grupos de administraciones',
  'chart.yearFrom': 'Desde',
  'chart.yearTo': 'Hasta',
  'chart.any': 'Todo',
  'chart.asOf': 'Situación al {date}.',
  'chart.again': 'Toque otra vez para abrir',
  'chart.closer': 'Acercar',
  'chart.further': 'Alejar',
  'chart.whole': 'Mostrar todo',
  'chart.legend': 'Leyenda',
  'chart.noCase': 'Todavía sin estudios de caso',
  'chart.download': 'Descargar',
  'chart.share': 'Proporción',
  'chart.address': 'Dirección',
  'chart.stageUnknown': 'Etapa desconocida',
  'map.findingRegion': '{region}: {count} de {all} administraciones tienen un estudio de caso',
  'map.findingMost':
    '{count} de {all} administraciones tienen un estudio de caso; la región con más: {region} ({most})',
  'map.sourceOnPage':
    'Cuanto mayor es un punto, más estudios de caso ({count, plural, other {# en total}}). Fuente: informes públicos, citados en cada estudio. Costas: Natural Earth.',
  'heat.findingMost':
    'La combinación más frecuente es «{technology}» para «{area}» ({most}); {empty} de {all} no tienen todavía ningún caso',
  'heat.nothing': 'Ningún estudio de caso nombra a la vez una tecnología y un ámbito',
  'heat.level': '{to, select, more {{from} o más} other {{from} a {to}}}',
  'meaning.findingMost':
    'El mayor grupo de estudios de caso parecidos trata de «{group}» ({count} de {all}); le siguen {next}',
  'meaning.findingOne': 'Todos estos estudios de caso tratan de «{group}» ({count})',
  'meaning.none': 'Ningún estudio de caso es así',
  'meaning.various': 'Temas diversos',
  'meaning.group': 'Grupo',
  'meaning.sample': 'Se dibujan {drawn}, elegidos por igual; elija filtros para ver otros.',
  'meaning.firstOnly': 'Se muestran los {most} más recientes.',
}
