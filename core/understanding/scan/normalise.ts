// One spelling for what people type in many: full-width and traditional characters, look-alikes of dashes and bars.
// Character for character, so that a place in the normal text is the same place in the original.
import { characterClass, isDigitAt } from './character-class.ts'
import { charAt, codeAt, sliceOf } from './characters.ts'

const single: Record<string, string> = {
  '　': ' ',
  '\u00a0': ' ',
  '\u200b': ' ',
  '\u200d': ' ',
  '\ufe0f': ' ',
  '\t': '\t',
  '\r': ' ',
  '￥': '¥',
  '–': '-',
  '—': '-',
  '−': '-',
  '～': '~',
  '〜': '~',
  '﹣': '-',
  '、': '、',
  '│': '|',
  丨: '|',
  '∶': ':',
  '○': '〇',
  '➡': '→',
  '⇒': '→',
  '➕': '+',
  '〔': '(',
  '〕': ')',
}
const variants =
  '買买賣卖帶带單单發发簽签報报萬万億亿塊块錢钱號号點点兩两個个遞递進进業业務务無无沒没電电話话費费請请開开課课學学員员銷销購购鎮镇鄉乡這这還还來来時时間间車车貨货營营訪访檢检盤盘導导貳贰參叁陸陆幾几負负餘余倆俩'

const traditional =
  '著着裡里裏里價价視视頻频滿满錄录記记問问後后縣县師师為为與与讓让給给將将現现對对補补貼贴養养習习辦办聯联繫系園园貸贷課课堂堂長长東东馬马寶宝書书廠厂戶户舖铺鋪铺網网會会員员實实總总'

/** Of courses, questions and everyday talk. */
const everyday =
  '證证訓训匯汇統统計计標标綁绑週周說说輯辑攝摄運运誰谁嗎吗麼么幫帮節节認认該该應应農农產产樓楼級级轉转達达復复資资種种當当聽听講讲過过邊边處处門门關关題题願愿飯饭齊齐從从們们傳传備备內内兒儿動动區区協协圖图場场夠够頭头媽妈婦妇孫孙寫写廣广張张強强愛爱慶庆撥拨數数條条楊杨機机歲岁氣气準准爺爷畢毕筆笔結结經经緊紧線线練练興兴蘇苏訂订訴诉誤误調调賬账趙赵連连選选錯错鐘钟陳陈雙双雞鸡領领額额駐驻黃黄'

/** For each character the one to write for it; 0 where it stays. */
const plain = new Uint16Array(0x10000)
for (const [from, to] of Object.entries(single)) plain[from.charCodeAt(0)] = to.charCodeAt(0)
for (const pairs of [variants, traditional, everyday])
  for (let i = 0; i + 1 < pairs.length; i += 2) plain[pairs.charCodeAt(i)] = pairs.charCodeAt(i + 1)
for (let code = 0x41; code <= 0x5a; code++) plain[code] = code + 32
for (let code = 0xff01; code <= 0xff5e; code++)
  plain[code] = String.fromCharCode(code - 0xfee0)
    .toLowerCase()
    .charCodeAt(0)

const keycaps = /(?:\d\ufe0f?\u20e3)+/g

/** 1️⃣7️⃣ is 17; one alone at the beginning of a line numbers it. */
function withoutKeycaps(text: string): string {
  return text.replace(keycaps, (run: string, at: number) => {
    const digits = run.replace(/\D/g, '')
    const begins = at === 0 || charAt(text, at - 1) === '\n'
    return (begins && digits.length === 1 ? `${digits}.` : digits).padEnd(run.length)
  })
}

/** 代　买： is a label set wide; the space goes behind it. */
const wideLabel = /(?<=^|\n)([\u4e00-\u9fff])([ \u3000]+)([\u4e00-\u9fff])(?=[:：])/g

const isOfNumber = characterClass('0123456789kw')
/** 5，248.6: a Chinese comma never parts thousands. */
const partsNumbers = (text: string, i: number) =>
  charAt(text, i) === '，' && isOfNumber(text, i - 1) && isDigitAt(text, i + 1)

/** The normal spelling, of the same length as the text. */
export function normalise(typed: string): string {
  const capped = typed.includes('\u20e3') ? withoutKeycaps(typed) : typed
  const text = mayBeWide(capped) ? capped.replace(wideLabel, '$1$3$2') : capped
  const parts: string[] = []
  let from = 0
  const { length } = text
  for (let i = 0; i < length; i++) {
    const to = plain[codeAt(text, i)] ?? 0
    if (to === 0) continue
    if (i > from) parts.push(sliceOf(text, from, i))
    parts.push(partsNumbers(text, i) ? '…' : String.fromCharCode(to))
    from = i + 1
  }
  if (from === 0) return text
  if (from < length) parts.push(sliceOf(text, from))
  return parts.join('')
}

/** A space within a line, and a colon. */
const mayBeWide = (text: string) =>
  (text.includes('：') || text.includes(':')) && (text.includes(' ') || text.includes('\u3000'))
