// Which of the runs somebody means by a course in their own words: 短视频班 is 短视频拍摄. Pure.

export interface NamedRun {
  id: string
  course: string
  /** 期 */
  number: number
}

/** 直播带货第3期 */
export const runName = ({ course, number }: { course: string; number: number }): string =>
  `${course}第${number}期`

export interface RunWords {
  /** A course as they call it; left out, any may be meant. */
  course?: string | undefined
  /** 期 */
  session?: number | undefined
}

// What most courses are called after says nothing of which one it is.
const general =
  /(?:电子商务|电商|农村|培训班|训练营|研修班|培训|课程|报名|学习|接龙|名单|学员|县里|旗里|的|班|课|第?[\d一二三四五六七八九十]+期)/g

const bare = (words: string): string =>
  words
    .normalize('NFKC')
    .toLowerCase()
    .replace(general, '')
    .replace(/[^\p{L}\p{N}]/gu, '')

/** The runs that the words fit best; all of them where the words name none. */
export function runsMeant<Run extends NamedRun>(runs: readonly Run[], { course, session }: RunWords): Run[] {
  const ofSession = session === undefined ? runs : runs.filter((run) => run.number === session)
  const words = bare(course ?? '')
  if (words === '') return [...ofSession]
  const fits = ofSession.map((run) => ({ run, fit: fitOf(words, bare(run.course)) }))
  const best = Math.max(0, ...fits.map(({ fit }) => fit))
  return best === 0 ? [] : fits.filter(({ fit }) => fit === best).map(({ run }) => run)
}

/** 3: the same; 2: one within the other; 1: two characters in a row of one are in the other. */
function fitOf(words: string, course: string): number {
  if (words === course) return 3
  if (course.length > 1 && (course.includes(words) || words.includes(course))) return 2
  for (let i = 0; i + 2 <= words.length; i++) if (course.includes(words.slice(i, i + 2))) return 1
  return 0
}

// A list for lunch, a bus or a fee, though it be called after the course.
const otherLists =
  /饭|餐|菜|订|车|住宿|房间|费|款|钱|交|作业|签到|打卡|到课|请假|投票|评|红包|快递|团购|买|卖|代购|谁来|聚|玩|核酸|号码|尺码|校服|衣服/

const titleSession = /第?([\d一二三四五六七八九]|十[一二三四五六七八九]?)期/
const digits = '零一二三四五六七八九'

/** The runs that a list's title is the sign-up of. `own`: the run of the room, which 报名接龙 alone means there. */
export function runsOfTitle<Run extends NamedRun>(runs: readonly Run[], title: string, own?: Run): Run[] {
  // 快递打包 may be a course.
  const besideCourses = runs.reduce((rest, { course }) => rest.replaceAll(course, ''), title)
  if (otherLists.test(besideCourses)) return []
  const session = sessionOf(title)
  const words = bare(title)
  const meansOwn = words.replace(/请|大家|参加|本期|统计|人员|表|\d+|月|日|号/g, '') === ''
  if (meansOwn) return own && /报名|培训|学员|名单/.test(title) && sessionFits(own, session) ? [own] : []
  const named = runs.filter((run) => sessionFits(run, session))
  const whole = named.filter((run) => {
    const course = bare(run.course)
    return words.includes(course) || (words.length > 1 && course.includes(words))
  })
  if (whole.length > 0) return whole
  // 短视频班报名: part of a name counts only where the title says what the list is for.
  return /报名|培训|学员|班/.test(title) ? runsMeant(named, { course: title }) : []
}

const sessionFits = ({ number }: NamedRun, session: number | undefined): boolean =>
  session === undefined || number === session

/** The 期 that is named first: 第三期, 3期. */
export function sessionOf(title: string): number | undefined {
  const said = titleSession.exec(title)?.[1]
  if (!said) return undefined
  if (said.startsWith('十')) return 10 + Math.max(0, digits.indexOf(said.charAt(1) || '零'))
  return /\d/.test(said) ? Number(said) : digits.indexOf(said)
}
