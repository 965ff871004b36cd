// One way to ask: JSON in, JSON out. A refusal (problem+json) becomes an `ApiError` whose message is for the user.

export class ApiError extends Error {
  readonly status: number

  constructor(status: number, message: string) {
    super(message)
    this.name = 'ApiError'
    this.status = status
  }
}

/** What to tell the user of anything that was thrown. */
export const errorText = (error: unknown): string =>
  error instanceof ApiError ? error.message : '出了点意外，再试一次'

/** An aborted request is no news to anybody. */
export const isAbort = (error: unknown): boolean =>
  error instanceof DOMException && error.name === 'AbortError'

interface Ask {
  url: string
  method?: 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  body?: unknown
  signal?: AbortSignal | undefined
}

/** GET, or POST when there is a body, or what `method` says. Throws `ApiError`; status 0 when nobody answered. */
export async function ask<T>({ url, method, body, signal }: Ask): Promise<T> {
  const response = await reach(url, {
    ...(method ? { method } : {}),
    ...(body === undefined
      ? {}
      : {
          method: method ?? 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(body),
        }),
    ...(signal ? { signal } : {}),
  })
  if (!response.ok) throw new ApiError(response.status, await detailOf(response))
  if (response.status === 204) return undefined as T
  const text = await response.text()
  return (text === '' ? undefined : parse(text, response.status)) as T
}

async function reach(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, init)
  } catch (error) {
    if (isAbort(error)) throw error
    throw new ApiError(0, '连不上，看看服务是不是还开着')
  }
}

function parse(text: string, status: number): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new ApiError(status, '对方回的不是数据，看看地址对不对')
  }
}

async function detailOf(response: Response): Promise<string> {
  const problem: unknown = await response.json().catch(() => null)
  if (problem !== null && typeof problem === 'object' && 'detail' in problem) return String(problem.detail)
  return `没办成（${response.status}）`
}
