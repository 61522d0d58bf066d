import { z } from 'zod'
import { type Member, regionId } from '../../domain/index.js'

/**
 * Regions and unions had the names that one organisation gives them. Version 1 of the API goes on accepting and
 * answering these names beside the newer ones (docs/api.md).
 */
const older = (name: string) => ({ deprecated: true, description: `Older name of \`${name}\`` })

/** The older name of a filter by one region. */
export const olderRegionQuery = { wcoRegion: regionId.optional().meta(older('region')) }

/** The older name of a filter by regions. */
export const olderRegionsFilter = { wcoRegions: z.array(regionId).max(50).optional().meta(older('regions')) }

export const olderMemberSummaryFields = { wcoRegion: regionId.meta(older('region')) }

export const olderMemberFields = {
  ...olderMemberSummaryFields,
  customsUnions: z.array(z.string()).meta(older('unions')),
}

export function withOlderNames(member: Member) {
  return { ...member, wcoRegion: member.region, customsUnions: member.unions }
}

/** The regions of filters, by either name. */
export function regionsOf({
  regions,
  wcoRegions = [],
}: {
  regions: readonly string[]
  wcoRegions?: readonly string[] | undefined
}): readonly string[] {
  return [...regions, ...wcoRegions]
}
