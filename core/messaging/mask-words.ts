// Words without what is nobody's business: phones, and what is said of poverty or disability. Pure; the first look
// costs next to nothing, as every message is looked at.
import { phonesIn } from '../understanding/scan/phones.ts'
import { categoriesIn } from '../understanding/words/categories.ts'

interface Mask {
  start: number
  end: number
  /** What stands there instead. */
  as: string
}

export const masked = '＊＊'

const gap = '[ \\t.·_—–-]{0,2}'
const each = '[ \\t.·_—–-]'
/** 3-4-4, 3-8, 7-4, 3-3-5, 4-3-4, 5-6, and digit by digit: written as people break it up, and no row of a report. */
const mobileShapes = [
  `1[3-9]\\d${gap}\\d{4}${gap}\\d{4}`,
  `1[3-9]\\d${gap}\\d{3}${gap}\\d{5}`,
  `1[3-9]\\d\\d${gap}\\d{3}${gap}\\d{4}`,
  `1[3-9]\\d{3}${gap}\\d{6}`,
  `1${each}[3-9](?:${each}\\d){9}`,
]
const mobile = new RegExp(`(?<!\\d)((?:\\+?86[- ]?)?)(${mobileShapes.join('|')})(?!\\d)`, 'g')
/** As it is dictated: 幺三九四七八二零零三七, digits among them or not. */
const digit = '[\\d零一二三四五六七八九〇幺洞拐两]'
const spokenShape = `(?<!${digit})[1一幺][- ]?[3-9三四五六七八九](?:[- ]?${digit}){9}(?!${digit})`
const spoken = new RegExp(spokenShape, 'g')
const landline =
  /(?<!\d)[(（]?0\d{2,3}[)） -]{0,2}\d{7,8}(?!\d)|(?<=(?:座机|固话|固定电话|电话)[是号码: ]{0,4})\d{3,4}[ -]?\d{4}(?!\d)/g

/** With a space or a dot between any two signs. */
const loose = (words: string) => words.replace(/[\u4e00-\u9fff](?=[\u4e00-\u9fff])/g, '$&[\\s*_.·-]{0,2}')
const stems =
  '建档立卡贫困|建档立卡|精准扶贫|边缘易致贫|易返贫致贫|突发严重困难|严重困难|返贫致贫|易返贫|易致贫|贫困|低保|五保|特困|残疾'
const withSuffix = '脱贫不稳定|脱贫监测|脱贫|监测|困难|边缘'
const others = '聋哑人|聋哑|盲人|肢残|精神病人|精神病患者|精神病|精神障碍'
const sensitive = new RegExp(
  [
    `(?:[已原未]\\s?)?(?:${loose(stems)})\\s?(?:${loose('人士|人证|人员|人口|家庭|老人|供养|对象')}|户|人|证)?`,
    `(?:[已原未]\\s?)?(?:${loose(withSuffix)})\\s?(?:户|${loose('人口')})`,
    `(?:${loose('肢体|视力|听力|言语|智力|精神')})?\\s?[一二三四1-4]\\s?级(?:\\s?${loose('残疾')})?`,
    loose(others),
  ].join('|'),
  'g',
)

/** Anything that could be one of these, or written so that it has to be looked at more closely. */
const mayHold = new RegExp(
  `\\d(?:[^\\d\\n]{0,2}\\d){6}|${spokenShape}|[贫残聋盲低特困监边]|五\\s?保|建\\s?档|精\\s?神|[一二三四1-4]\\s?级`,
)
const unusual = /[\u00b2-\u00b9\u2070-\u2089\u2460-\u249b\u2f00-\u2fdf\u3000\uf900-\ufaff\uff01-\uff5e]/g

/** In normal spelling, sign for sign, so that places stay what they are. */
function plainOf(words: string): string {
  return words.replace(unusual, (sign) => {
    const plain = sign.normalize('NFKC')
    return plain.length === sign.length ? plain : sign
  })
}

export const mayHoldMore = (words: string): boolean => mayHold.test(plainOf(words))

/** `understood`: something in them was read as a phone or a category, and is masked as it was read. */
export function maskWords(words: string, understood = false): string {
  const plain = plainOf(words)
  if (!understood && !mayHold.test(plain)) return words
  const masks = [...masksOf(plain), ...(understood ? readMasks(plain) : [])]
  return applied(words, masks)
}

/** The same, with every string in it masked; not for what holds ids. */
export function maskAll<T>(value: T): T {
  // Each branch gives back the shape that it was given.
  if (typeof value === 'string') return maskWords(value) as T
  if (Array.isArray(value)) return value.map(maskAll) as T
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, maskAll(part)])) as T
  return value
}

function masksOf(plain: string): Mask[] {
  const at = (match: RegExpExecArray, as: string): Mask => ({
    ...{ start: match.index, end: match.index + match[0].length, as },
  })
  return [
    ...[...plain.matchAll(mobile)].map((match) => at(match, `${match[1]}${shortened(match[2] ?? '')}`)),
    // Digits alone are a row of numbers, unless they are a mobile number of their own.
    ...[...plain.matchAll(spoken)].filter(([all]) => /[^\d -]/.test(all)).map((match) => at(match, masked)),
    ...[landline, sensitive].flatMap((pattern) =>
      [...plain.matchAll(pattern)].map((match) => at(match, masked)),
    ),
  ]
}

const shortened = (phone: string): string => {
  const digits = phone.replace(/\D/g, '')
  return `${digits.slice(0, 3)}****${digits.slice(-4)}`
}

const secret = new Set<string>(['脱贫户', '残疾人'])
const readMasks = (plain: string): Mask[] => [
  ...phonesIn(plain).map(({ phone, start, end }) => ({ start, end, as: shortened(phone) })),
  ...categoriesIn(plain)
    .filter(({ category }) => secret.has(category))
    .map(({ start, end }) => ({ start, end, as: masked })),
]

function applied(words: string, masks: readonly Mask[]): string {
  let [out, at] = ['', 0]
  // Of those that begin together the first that was found: a phone before its digits.
  for (const { start, end, as } of [...masks].sort((a, b) => a.start - b.start)) {
    if (start < at) continue
    out += words.slice(at, start) + as
    at = end
  }
  return out + words.slice(at)
}
