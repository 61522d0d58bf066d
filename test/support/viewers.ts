import type { Request } from 'express'
import { anonymous, type Role, role, type Viewer } from '../../src/domain/index.js'

export const memberOfBF = aViewer('member', 'BF')
export const memberOfGH = aViewer('member', 'GH')
export const curator = aViewer('staff')
export const administrator = aViewer('admin')

export function aViewer(role: Role, memberCode: string | null = null): Viewer {
  return { role, id: `${role}-${memberCode ?? 'of-the-service'}`, memberCode }
}

/** The headers that identify a viewer for `identifyByHeaders`. */
export function headersOf(viewer: Viewer): Record<string, string> {
  return {
    'x-test-role': viewer.role,
    ...(viewer.id && { 'x-test-id': viewer.id }),
    ...(viewer.memberCode && { 'x-test-member': viewer.memberCode }),
  }
}

/** Trusts the headers: for tests about what a viewer may do, not about identification. */
export async function identifyByHeaders(request: Request): Promise<Viewer> {
  const given = role.safeParse(request.get('x-test-role'))
  if (!given.success) return anonymous
  return { role: given.data, id: request.get('x-test-id') ?? null, memberCode: request.get('x-test-member') ?? null }
}
