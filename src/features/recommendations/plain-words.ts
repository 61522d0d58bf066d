import type { DomainProfile } from '../../domain/index.js'
import { fold } from '../../platform/text/index.js'

/** Words that any two texts can share, whatever they are about: they are no reason to read one of them. */
const plainWords = new Set(
  [
    'country countries control lack lacks',
    'pays contrôle manque manquent',
    'país países control falta faltan',
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

const ofDomains = new WeakMap<DomainProfile, ReadonlySet<string>>()

/** Whether any two texts of a domain can share a word. */
export function isPlainWord(word: string, domain: DomainProfile): boolean {
  const own = ofDomains.get(domain) ?? new Set(domain.plainWords.map(fold))
  ofDomains.set(domain, own)
  const folded = fold(word)
  return plainWords.has(folded) || own.has(folded)
}
