// Roles that see or change what is others': nobody comes by one of these but through an admin.

const ordinary = ['operator', 'trainee'] as const

export const isTrusted = (role: string): boolean => !ordinary.some((each) => each === role)

/** For a query: the role that is none of the ordinary ones. */
export const trustedRole = { notIn: [...ordinary] }
