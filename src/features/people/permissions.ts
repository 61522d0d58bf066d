import type { Role, Viewer } from '../../domain/index.js'

/**
 * Whether somebody may make and end keys of a role, and let people of that role in. Staff care for members only: whoever
 * could let an administrator in would be one.
 */
export function mayLetIn({ role }: Pick<Viewer, 'role'>, other: { readonly role: Role }): boolean {
  return role === 'admin' || (role === 'staff' && other.role === 'member')
}
