import { z } from 'zod'
import type { LocalizedText } from './language.js'

export const wcoRegions = [
  'americas-caribbean',
  'asia-pacific',
  'east-southern-africa',
  'europe',
  'north-africa-middle-east',
  'west-central-africa',
] as const

/** One of the six regions of the World Customs Organization. */
export const wcoRegion = z.enum(wcoRegions)
export type WcoRegion = z.infer<typeof wcoRegion>

export const wcoRegionNames: Readonly<Record<WcoRegion, LocalizedText>> = {
  'americas-caribbean': {
    en: 'South America, North America, Central America and the Caribbean',
    fr: 'Amérique du Sud, Amérique du Nord, Amérique centrale et Caraïbes',
    es: 'América del Sur, América del Norte, América Central y el Caribe',
  },
  'asia-pacific': {
    en: 'Far East, South and South East Asia, Australasia and the Pacific Islands',
    fr: 'Extrême-Orient, Asie du Sud et du Sud-Est, Australasie et îles du Pacifique',
    es: 'Lejano Oriente, Asia del Sur y Sudeste, Australasia e islas del Pacífico',
  },
  'east-southern-africa': {
    en: 'East and Southern Africa',
    fr: 'Afrique orientale et australe',
    es: 'África Oriental y Austral',
  },
  europe: { en: 'Europe', fr: 'Europe', es: 'Europa' },
  'north-africa-middle-east': {
    en: 'North of Africa, Near and Middle East',
    fr: 'Afrique du Nord, Proche et Moyen-Orient',
    es: 'Norte de África, Cercano y Medio Oriente',
  },
  'west-central-africa': {
    en: 'West and Central Africa',
    fr: 'Afrique occidentale et centrale',
    es: 'África Occidental y Central',
  },
}
