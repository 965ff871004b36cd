// A login is typed on phones: capitals and blanks around it don't matter.
export const plainLogin = (typed: string): string => typed.normalize('NFKC').trim().toLowerCase()

export const loginPattern = /^[a-z][a-z0-9._-]{2,29}$/
