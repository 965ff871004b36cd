// Who is asking. The doors find out; each use case checks with `authorize`.

export type StaffRole = 'staff' | 'admin' | 'auditor'

export type Actor =
  | { kind: 'system'; programmeId: string }
  | {
      kind: 'person'
      programmeId: string
      personId: string
      /** Roles in force at the time of the message or request. */
      roles: readonly PersonRole[]
      /** A match by nickname may report; it never reads others' data or acts as staff (design, privacy). */
      verified: boolean
      /** This very WeChat id made the person known: it may read what is theirs. Verified ones may anyway. */
      readsOwn?: boolean
    }
  | { kind: 'stranger'; programmeId: string }

export type PersonRole = StaffRole | 'operator' | 'trainee' | 'client'
