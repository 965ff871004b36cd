/** An error as the log may hold it: a database error's message quotes its arguments, and those hold people's words. */
export function withoutWords(error: unknown): object {
  if (!(error instanceof Error)) return { name: typeof error }
  const frames = error.stack?.split('\n').filter((line) => line.trimStart().startsWith('at ')) ?? []
  const code = (error as { code?: unknown }).code
  return { name: error.name, code, stack: frames.slice(0, 8).join('\n') }
}
