/** There in the demo county alone: its seed makes it, and the sign-in page shows it. */
export const demoAccount = { login: 'demo', password: 'demo-2026', person: '赵敏' } as const
