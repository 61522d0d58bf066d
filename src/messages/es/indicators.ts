import type { indicatorsInEnglish } from '../en/indicators.js'

export const indicatorsInSpanish: Readonly<Record<keyof typeof indicatorsInEnglish, string>> = {
  'indicator.experience.name': 'Administraciones con un estudio de caso',
  'indicator.experience.definition':
    'Parte de las administraciones que llevaron a cabo al menos uno de los estudios de caso, como responsable o socia. Falta lo que nadie ha hecho público.',
  'indicator.case-studies.name': 'Estudios de caso por administración',
  'indicator.case-studies.definition':
    'Estudios de caso que llevaron a cabo las administraciones de un grupo, como responsable o socia, divididos por el número de sus administraciones. Un estudio de caso de dos administraciones cuenta para ambas.',
  'indicator.stages.name': 'Tecnologías en servicio',
  'indicator.stages.definition':
    'Para cada tecnología, parte de las administraciones con un estudio de caso en el que está en servicio; al lado, las que habían llegado a un piloto o a un estudio. Donde hubo encuestas, figura al lado lo que respondieron las administraciones.',
  'indicator.coverage.name': 'Ámbitos con suficientes estudios de caso',
  'indicator.coverage.definition':
    'Parte de los ámbitos en los que las administraciones del grupo llevaron a cabo al menos {enough} estudios de caso. Los grupos grandes lo alcanzan con más facilidad.',
  'indicator.needs.name': 'Necesidades por administración',
  'indicator.needs.definition': 'Necesidades presentadas, divididas por el número de administraciones del grupo.',
  'indicator.good-answers.name': 'Necesidades con una buena respuesta',
  'indicator.good-answers.definition':
    'Parte de las necesidades para las que el catálogo tiene un estudio de caso que encaja bien o en parte. No se cuentan las que aún no se han comparado con todo el catálogo.',
  'indicator.peers-in-region.name': 'Necesidades con experiencia en la misma región',
  'indicator.peers-in-region.definition':
    'Parte de las necesidades para las que otra administración de la misma región llevó a cabo un estudio de caso que encaja bien o en parte.',
  'indicator.peers-in-language.name': 'Necesidades con experiencia en un idioma común',
  'indicator.peers-in-language.definition':
    'Parte de las necesidades para las que otra administración, con un idioma oficial o de trabajo en común, llevó a cabo un estudio de caso que encaja bien o en parte.',
  'indicator.days-to-answer.name': 'Días entre una necesidad y su respuesta',
  'indicator.days-to-answer.definition':
    'La mitad de las necesidades respondidas recibieron la respuesta del equipo en menos días que estos tras su envío; la otra mitad, más tarde.',

  'group.all': 'Todas las administraciones',
  'group.incomeGroup.low': 'Ingreso bajo',
  'group.incomeGroup.lower-middle': 'Ingreso mediano bajo',
  'group.incomeGroup.upper-middle': 'Ingreso mediano alto',
  'group.incomeGroup.high': 'Ingreso alto',
  'group.incomeGroup.unclassified': 'Sin grupo de ingreso',
  'group.landlocked.yes': 'Sin litoral',
  'group.landlocked.no': 'Con litoral',
  'group.smallIslandDevelopingState.yes': 'Pequeños Estados insulares en desarrollo',
  'group.smallIslandDevelopingState.no': 'Todas las demás',
  'group.leastDeveloped.yes': 'Países menos adelantados',
  'group.leastDeveloped.no': 'Todas las demás',

  'divide.title': 'La brecha digital',
  'divide.lead':
    'Quién tiene experiencia con las tecnologías, quién tiene necesidades y quién encuentra una respuesta: nueve cifras, comparadas entre grupos de administraciones.',
  'divide.noIndex':
    'No hay un índice global: cuánto debe pesar cada cifra es cuestión de opinión, y el orden de los grupos dependería de ello.',
  'divide.small':
    'Los grupos de menos de cinco administraciones se unen al mayor de su clase. Donde se ha contado poco, el gráfico dice entre qué valores está probablemente el verdadero.',
  'divide.map': 'En un mapa: ¿qué administraciones tienen estudios de caso?',
  'divide.groups': 'Comparar por',
  'divide.by.region': 'Región',
  'divide.by.incomeGroup': 'Ingreso',
  'divide.by.landlocked': 'Con o sin litoral',
  'divide.by.smallIslandDevelopingState': 'Pequeños Estados insulares',
  'divide.by.leastDeveloped': 'Países menos adelantados',
  'divide.by.language': 'Idioma de trabajo',
  'divide.range': '{name}: de {low} ({bottom}) a {high} ({top})',
  'divide.rangeUnsure': '{name}: de {low} ({bottom}) a {high} ({top}); esta diferencia puede deberse al azar',
  'divide.same': '{name}: {value} en cada grupo',
  'divide.nothing': '{name}: todavía nada que contar',
  'divide.oneGroup': 'Menos de dos grupos de esta clase son lo bastante grandes para compararlos.',
  'divide.days': '{days, plural, one {# día} other {# días}}',
  'divide.of': '{count} de {n}',
  'divide.over': 'contado sobre {n}',
  'divide.between': 'probablemente entre {low} y {high}',
  'divide.inYear': 'en {year}: {value}',
  'divide.unknown': 'nada que contar',
  'divide.key': 'Punto lleno: ahora.',
  'divide.keyEarlier': 'Punto vacío: {year}.',
  'divide.keyAll': 'Línea vertical: todas las administraciones ({value}).',
  'divide.keyLine': 'Línea fina: entre qué valores está probablemente el verdadero.',
  'divide.undated': 'Los estudios de caso sin año cuentan en todos los años.',
  'divide.from.case-studies': 'Fuente: publicaciones nombradas en cada estudio de caso.',
  'divide.from.public': 'Contado solo sobre las necesidades públicas.',
  'divide.from.submitted':
    'Para el equipo: contado sobre todas las necesidades presentadas, también las que solo pueden ver su administración y el equipo. No difunda estas cifras.',
  'divide.column.group': 'Grupo',
  'divide.column.now': 'Ahora',
  'divide.column.between': 'Probablemente entre',
  'divide.column.over': 'Contado sobre',
  'divide.stages.each': 'Cada tecnología',
  'divide.stages.hint':
    'Las barras cuentan las administraciones de un grupo: en servicio, luego piloto, luego estudio. El número es el de las que están en servicio. Siga el nombre de una tecnología para compararla en detalle.',
  'divide.stages.surveyed': '{stage}, en la encuesta «{survey}»',
}
