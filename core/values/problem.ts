interface Entry<Details> {
  /** HTTP status (RFC 9110). */
  status: number
  /** For the log and for engineers; may name ids, never people's data. */
  message: (details: Details) => string
  /** For the person who asked, in Chinese; safe to say in a group. */
  say: (details: Details) => string
}

const entry = <Details>(
  status: number,
  message: (d: Details) => string,
  say: (d: Details) => string,
): Entry<Details> => ({
  status,
  message,
  say,
})

const catalogue = {
  invalidInput: entry<{ where: string; reason: string }>(
    400,
    (d) => `invalid input at ${d.where}: ${d.reason}`,
    (d) => `这里填得不对：${d.where}`,
  ),
  notSignedIn: entry<object>(
    401,
    () => 'no credentials',
    () => '请先登录',
  ),
  notAllowed: entry<{ verb: string; thing: string }>(
    403,
    (d) => `not allowed to ${d.verb} ${d.thing}`,
    () => '这件事要工作人员来办',
  ),
  notFound: entry<{ thing: string; id: string }>(
    404,
    (d) => `no ${d.thing} ${d.id}`,
    () => '没找到',
  ),
  noCertificate: entry<object>(
    404,
    () => 'no certificate of that code',
    () => '没查到这张证书，对一下核验码再查一次',
  ),
  conflict: entry<{ thing: string; reason: string }>(
    409,
    (d) => `conflict on ${d.thing}: ${d.reason}`,
    () => '刚被别人改过了，请再试一次',
  ),
  periodClosed: entry<{ day: string }>(
    409,
    (d) => `period of ${d.day} is closed`,
    (d) => `${d.day}已经结账，改数请找工作人员`,
  ),
  tooLarge: entry<{ thing: string; limit: number }>(
    413,
    (d) => `${d.thing} is over ${d.limit}`,
    () => '内容太长了，请分几次发',
  ),
  cannotMerge: entry<{ reason: string; words: string }>(
    409,
    (d) => `cannot merge: ${d.reason}`,
    (d) => d.words,
  ),
  listRefused: entry<{ reason: string }>(
    400,
    () => 'a list could not be read',
    (d) => d.reason,
  ),
  nestedTransaction: entry<object>(
    500,
    () => 'a use case was called inside a transaction',
    () => '小二这边出了点问题，已经记下',
  ),
} as const

export const problemCodes = Object.keys(catalogue) as ProblemCode[]
export type ProblemCode = keyof typeof catalogue
export type ProblemDetails<Code extends ProblemCode> = Parameters<(typeof catalogue)[Code]['message']>[0]

export class Problem<Code extends ProblemCode = ProblemCode> extends Error {
  readonly code: Code
  readonly status: number
  /** What the person may be told, in Chinese. */
  readonly say: string

  constructor(code: Code, details: ProblemDetails<Code>) {
    const { status, message, say } = catalogue[code] as Entry<ProblemDetails<Code>>
    super(message(details))
    this.name = 'Problem'
    this.code = code
    this.status = status
    this.say = say(details)
  }
}
