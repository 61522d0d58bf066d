import type { Role, Viewer } from '../../domain/index.js'

/**
 * Whether a viewer may create and revoke keys of a role, and issue sign-in links to people of that role. Staff do so for
 * members only: staff who could sign an administrator in could become one.
 */
export function mayGrantAccess({ role }: Pick<Viewer, 'role'>, other: { readonly role: Role }): boolean {
  return role === 'admin' || (role === 'staff' && other.role === 'member')
}
