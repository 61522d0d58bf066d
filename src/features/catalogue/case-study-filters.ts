import { z } from 'zod'
import { maturity, memberCode, processAreaId, regionId, technologyId } from '../../domain/index.js'
import { olderRegionsFilter } from './older-names.js'

export const ids = <T extends z.ZodType>(id: T) => z.array(id).max(50).default([])

export const filters = z
  .strictObject({
    technologies: ids(technologyId).describe('Only case studies with one of these technologies'),
    processAreas: ids(processAreaId).describe('Only case studies in one of these process areas'),
    regions: ids(regionId).describe('Only case studies of members of these regions'),
    maturity: ids(maturity).describe('Only case studies with one of these maturities'),
    yearFrom: z.number().int().min(1950).max(2100).optional().describe('Only case studies of this year or later'),
    yearTo: z.number().int().min(1950).max(2100).optional().describe('Only case studies of this year or earlier'),
    ...olderRegionsFilter,
    members: ids(memberCode).describe('Only case studies of these members'),
  })
  .meta({ id: 'CaseStudyFilters' })

export type Filters = z.infer<typeof filters>
