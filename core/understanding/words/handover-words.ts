// How staff say that somebody else runs a station, or that somebody leaves. `S` is the station, `P` who comes, `Q` who
// goes. The text has no spaces, signs or dates any more. A new turn of phrase is one more row.

const s = '(?<S>[\\u4e00-\\u9fffa-z0-9]{1,12}?站)(?:的|那边|这边|那儿|这儿)?'
/** 石哈河换成李建国管了: without 站 only where all else is plain. */
const bareS = '(?<S>[\\u4e00-\\u9fff]{2,8}?)'
const chief = '(?:的)?(?:站长|操作员|负责人|管理员)'
const p = '(?<P>[\\u4e00-\\u9fff·]{2,8}?)'
const q = '(?<Q>[\\u4e00-\\u9fff·]{2,8}?)'
const now = '(?:现在|以后|今后|就|已经|正式|往后|都|要|先)*'
/** 不干了, 离职了: they leave. */
const leaves =
  '(?:不干|不做|不管|离职|辞职|退了?|走|离开|调走|退休|不负责|不当站长|不干站长)了?(?:这个?站)?(?:了)?'
const runs =
  '(?:来)?(?:一?起)?(?:管|负责|接管|接手|接替|接班|接着干|接着管|接任|接|顶上|顶替|当站长|做站长|干|上)(?:了|吧|着)?'
const becomes = '(?:换成|改成|换|改由|换由|交给|移交给|转给|由|归|让|给)'
const surely = '(?:换成|改由|换由|改成|移交给)'

const row = (source: string, adds = false) => ({ pattern: new RegExp(`^${source}$`), adds })

export const handovers: readonly { pattern: RegExp; adds: boolean }[] = [
  // 王秀兰把石哈河站交给李建国了
  row(`${q}把${s}(?:都)?(?:交给|转给|移交给)${p}(?:${runs})?了?`),
  // 石哈河站加上李建国一起管, 李建国也管石哈河站
  row(
    `${s}${now}(?:再|又)?(?:加上?|增加|添上?|多)(?:一个|个|一位|位)?(?:站长|人)?(?:叫|是)?${p}(?:${runs})?(?:站长)?`,
    true,
  ),
  row(`${p}${now}也(?:管|负责|接管)${s}了?`, true),
  row(`${p}${now}也是${s}的?站长`, true),
  // 石哈河站站长换人，王秀兰不干了，李建国接
  row(`${s}(?:${chief})?${now}(?:换人?了?)?${q}${leaves}${becomes}?${p}(?:${runs})`),
  row(`${s}(?:${chief})?${now}(?:换人?了?)?${q}${leaves}${becomes}${p}(?:了)?`),
  row(`${s}(?:${chief})?(?:把)?${q}${now}换成${p}(?:${runs})?(?:了)?`),
  // 石哈河站换成李建国管了, 石哈河站站长换成李建国
  row(`${s}${chief}${now}${becomes}${p}(?:${runs})?(?:了)?`),
  row(`${s}${now}${surely}${p}(?:${runs})?(?:了)?`),
  row(`${s}${now}${becomes}${p}${runs}`),
  row(`${s}(?:${chief})?${now}换(?:人|了)了?${now}(?:是|换成|由)?${p}(?:${runs})?了?`),
  row(`${s}新(?:站长|来的站长)(?:是|叫)${p}`),
  row(`${s}${chief}(?:现在|以后|改)是${p}了?`),
  row(`${s}${now}(?:换|交给)${p}了`),
  row(`${bareS}${now}${surely}${p}${runs}`),
  // 李建国接石哈河站, 李建国接替王秀兰管石哈河站
  row(`${p}${now}(?:接替|接|顶替|替)${q}(?:管|负责|当站长)${s}了?`),
  row(`${p}${now}(?:接管|接手|接|来管|开始管)了?${s}了?`),
  // 王秀兰不管石哈河站了，李建国接
  row(`${q}${now}(?:不管|不干|不做|不负责)${s}了?(?:${becomes}?${p}(?:${runs})(?:了)?)?`),
  row(`${q}${leaves}${s}${now}${becomes}${p}(?:${runs})?(?:了)?`),
  row(`${s}(?:${chief})?${now}${q}${leaves}`),
  // 王秀兰不干了，李建国接; 赵敏不干了，交给李雪
  row(`${q}${leaves}${becomes}${p}(?:${runs})?(?:了)?`),
  row(`${q}${leaves}${p}${runs}`),
  row(`${q}${leaves}(?:[他她]的)?(?:站|活|工作|事|摊子)?(?:都)?(?:交给|移交给|转给)${p}(?:${runs})?了?`),
  row(`${q}的?(?:站|活|工作|事|摊子)?(?:都)?(?:交给|移交给|转给)${p}${runs}`),
  row(`${q}(?:不干|离职|辞职)了`),
]

/** What names are not, here. */
export const notNamed =
  /^(?:[我你他她它这那谁哪]|大家|有人|没人|别人|今天|明天|昨天|货|快递|东西|钱)|[了的吗呢吧么啊谁哪不没]|什么|怎么|电脑|系统|设备|手机|密码|平台|软件|牌子|地方|位置|房子|饭|班$|课/
export const asks =
  /[?？]|吗|是不是|有没有|能不能|谁|怎么|要不要|可不可以|呢$|吧$|听说|想|打算|如果|要是|会不会/
