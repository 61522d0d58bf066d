import { fold } from '../../platform/text/index.js'

/** Words that any two texts about customs can share: they are no reason to read one of them. */
const plainWords = new Set(
  [
    'customs country countries control lack lacks',
    'douane douanes pays contrôle manque manquent fiscal',
    'aduana aduanas país países control falta faltan fiscal',
    'hour hours minute minutes second seconds day days week weeks month months year years time times number numbers',
    'office offices centre center centres agent agents officer officers staff people person thing things work case',
    'heure heures minute minutes seconde jour jours semaine semaines mois an ans année années temps fois nombre',
    'bureau bureaux agent agents centre centres personnel gens personne personnes chose choses travail cas',
    'hora horas minuto minutos segundo día días semana semanas mes meses año años tiempo vez veces número',
    'oficina oficinas agente agentes centro centros personal gente persona personas cosa cosas trabajo caso',
  ]
    .join(' ')
    .split(' ')
    .map(fold),
)

export function isPlainWord(word: string): boolean {
  return plainWords.has(fold(word))
}
