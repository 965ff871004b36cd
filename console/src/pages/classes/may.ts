// What the page offers to whom; the door decides all the same.
import type { Me } from '../../api/session.ts'

/** Auditors look. */
export const mayChange = (me: Me): boolean => me.roles.some((role) => role !== 'auditor')
