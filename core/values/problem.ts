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
  wrongPassword: entry<object>(
    401,
    () => 'wrong login or password',
    () => '账号或密码不对',
  ),
  weakPassword: entry<{ reason: string; say: string }>(
    400,
    (d) => `the password is ${d.reason}`,
    (d) => d.say,
  ),
  codeNotValid: entry<object>(
    400,
    () => 'no such code, or it was used or is too old',
    () => '这个链接用过了或者过期了，请管理员再发一个',
  ),
  tooMany: entry<{ thing: string; seconds: number }>(
    429,
    (d) => `too many ${d.thing}, again in ${d.seconds} s`,
    (d) =>
      d.thing === 'requests'
        ? `点得太快了，${d.seconds}秒后再试`
        : `试得太多了，${Math.max(1, Math.ceil(d.seconds / 60))}分钟后再来`,
  ),
  bindCodeNotValid: entry<object>(
    400,
    () => 'no such bind code, or it was used or is too old',
    () => '这个绑定码不对，或者过了十分钟、用过了。私下给小二发“绑定”再要一个',
  ),
  wechatCodeNotValid: entry<{ errcode: number }>(
    400,
    (d) => `WeChat does not know the code (${d.errcode})`,
    () => '微信那边没认出来，退出小程序再进一次',
  ),
  wechatBlocked: entry<{ errcode: number }>(
    403,
    (d) => `WeChat blocks the user (${d.errcode})`,
    () => '微信提示这个号有风险，暂时登录不了',
  ),
  wechatBusy: entry<{ errcode: number }>(
    503,
    (d) => `WeChat is busy or out of reach (${d.errcode})`,
    () => '微信那边忙，过一会儿再试',
  ),
  signInOff: entry<object>(
    503,
    () => 'no app id is configured, or WeChat refuses it',
    () => '小程序登录还没开通，请找工作人员',
  ),
  notLinked: entry<object>(
    403,
    () => 'the mini-program user is linked to nobody',
    () => '还不知道您是谁，先在“绑定”里绑定一下',
  ),
  phoneUnknown: entry<object>(
    404,
    () => 'nobody of the programme has this phone',
    () => '名册里没有这个手机号，私下给小二发“绑定”要个绑定码',
  ),
  whosePhone: entry<object>(
    409,
    () => 'several people have this phone, and none or another name was said',
    () => '这个手机号登记了几个人，填上您的名字再绑',
  ),
  phoneNotProved: entry<object>(
    409,
    () => 'WeChat has vouched for no phone in the last ten minutes',
    () => '请再点一次“手机号绑定”',
  ),
  classCodeUnknown: entry<object>(
    404,
    () => 'no such class code',
    () => '这个口令不对，再看一眼黑板上的四个数',
  ),
  classCodeEarly: entry<{ course: string }>(
    409,
    () => 'the class code is not valid yet',
    (d) => `${d.course}还没开始，上课时再签`,
  ),
  classCodeExpired: entry<{ course: string }>(
    409,
    () => 'the class code is valid no more',
    (d) => `${d.course}的口令过时了，看一眼黑板上的新口令；下课了就找老师补签`,
  ),
  runClosed: entry<object>(
    409,
    () => 'nobody can sign up for the run any more',
    () => '这期不收人了，看看别的期',
  ),
  ratedAlready: entry<object>(
    409,
    () => 'the run was rated by this person before',
    () => '这门课您评过了，谢谢',
  ),
  followUpOver: entry<{ answered: boolean }>(
    409,
    () => 'the follow-up was answered, or is asked no more',
    (d) => (d.answered ? '这次回访您答过了，谢谢' : '这次回访不问了，不用答'),
  ),
  deletionAsked: entry<object>(
    409,
    () => 'a request for deletion of this person is undecided',
    () => '您已经提过了，正在办',
  ),
  deletionDecided: entry<object>(
    409,
    () => 'the request for deletion was decided, or taken back',
    () => '这条申请已经办完或者撤回了',
  ),
  deletionBlocked: entry<{ still: string }>(
    409,
    () => 'the person still works for the programme',
    (d) => `还是${d.still}，先停掉或交接完再删`,
  ),
  notInClass: entry<object>(
    403,
    () => 'the person was in no class of the run',
    () => '上过这门课才能评分',
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
  keyReused: entry<object>(
    422,
    () => 'the idempotency key was used for another request',
    () => '这次要办的和上次不是一件事，请退回去重新提交',
  ),
  stillRunning: entry<object>(
    409,
    () => 'the same request is being done',
    () => '上一次还在办，稍等一会儿再看',
  ),
  doneBefore: entry<object>(
    409,
    () => 'the same request was done, and its answer is not kept',
    () => '这件事上次已经办了，刷新看看结果，不用再交',
  ),
  loginTaken: entry<object>(
    409,
    () => 'another account has this login',
    () => '这个账号名有人用了，请换一个',
  ),
  lastAdmin: entry<object>(
    409,
    () => 'the last admin of a programme stays',
    () => '只剩这一位管理员了，先请上另一位再停',
  ),
  periodClosed: entry<{ day: string }>(
    409,
    (d) => `period of ${d.day} is closed`,
    (d) => `${d.day}已经结账，改数请找工作人员`,
  ),
  cannotAsk: entry<{ reason: string }>(
    409,
    (d) => `cannot ask: ${d.reason}`,
    () => '这一条小二不好问，打个电话问问吧',
  ),
  monthNotReady: entry<{ month: string; say: string }>(
    409,
    (d) => `${d.month} can't be closed yet`,
    (d) => d.say,
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
  nameTaken: entry<{ reason: string; words: string }>(
    409,
    (d) => `a name is taken: ${d.reason}`,
    (d) => d.words,
  ),
  listRefused: entry<{ reason: string }>(
    400,
    () => 'a list could not be read',
    (d) => d.reason,
  ),
  handInRefused: entry<{ reason: string; words: string }>(
    409,
    (d) => `no hand-in: ${d.reason}`,
    (d) => d.words,
  ),
  contentRefused: entry<{ reason: string; words: string }>(
    409,
    (d) => `not with this content: ${d.reason}`,
    (d) => d.words,
  ),
  imageRefused: entry<{ reason: string; words: string }>(
    400,
    (d) => `the image is refused: ${d.reason}`,
    (d) => d.words,
  ),
  notAReader: entry<object>(
    403,
    () => 'a robot, a tool or a page fetched ahead: no reader',
    () => '这次打开不算阅读',
  ),
  notReadYet: entry<{ reason: string }>(
    409,
    (d) => `not read: ${d.reason}`,
    () => '还没看完，多看一会儿再算',
  ),
  mentionKnown: entry<{ id: string; words: string }>(
    409,
    (d) => `the link is entered already as ${d.id}`,
    (d) => d.words,
  ),
  liveRefused: entry<{ reason: string; words: string }>(
    409,
    (d) => `not with this live session: ${d.reason}`,
    (d) => d.words,
  ),
  proofRefused: entry<{ reason: string }>(
    400,
    (d) => `the proof is refused: ${d.reason}`,
    () => '这里只收图片和PDF',
  ),
  traceCodeMistyped: entry<{ reason: string }>(
    400,
    (d) => `no trace code: ${d.reason}`,
    () => '这个码没输对。一共14位，没有数字0和1，照着包装上的再输一遍',
  ),
  traceCodeUnknown: entry<object>(
    404,
    () => 'no such trace code was given out',
    () => '查不到这个码，可能是假的。先别吃别用，留好包装和小票，问问卖家，也可以打12315',
  ),
  traceRefused: entry<{ reason: string; words: string }>(
    409,
    (d) => `refused for a batch: ${d.reason}`,
    (d) => d.words,
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
  readonly details: ProblemDetails<Code>

  constructor(code: Code, details: ProblemDetails<Code>) {
    const { status, message, say } = catalogue[code] as Entry<ProblemDetails<Code>>
    super(message(details))
    this.name = 'Problem'
    this.code = code
    this.details = details
    this.status = status
    this.say = say(details)
  }
}
