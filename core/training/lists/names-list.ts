// Names as somebody pasted them from a sheet: one a line, with numbers, villages and signatures around them. Pure.

const numbering = /^\s*(?:第?\d{1,3}\s*[.、．:：)）号]?|[一二三四五六七八九十]{1,3}[、.])\s*/
const heading = /^(?:序号|姓名|名单|签到表|学员|合计|共计|总计|备注)/
const isName = /^[\u3400-\u9fff·•]{2,20}$/
/** A longer list is not a class. */
export const mostNames = 500

/** Each name once, in the order of the list. What is no name is left out: `skipped` has those lines. */
export function namesIn(text: string): { names: string[]; skipped: string[] } {
  const names = new Set<string>()
  const skipped: string[] = []
  for (const line of text.normalize('NFKC').split(/\r?\n/)) {
    const found = namesOfLine(line)
    if (found === null) skipped.push(line.trim())
    else for (const name of found) names.add(name)
  }
  return { names: [...names].slice(0, mostNames), skipped }
}

/** Null for a line that has something, and no name. */
function namesOfLine(line: string): string[] | null {
  const rest = line.replace(numbering, '').trim()
  if (rest === '' || heading.test(rest)) return []
  // Several in a line are parted by 、 or commas; columns of one person by spaces, the name first.
  const parts = rest.split(/[、,;]/).map((part) => nameOf(part))
  const found = parts.filter((name) => name !== null)
  return found.length > 0 ? found : null
}

function nameOf(part: string): string | null {
  const words = part
    .replace(numbering, '')
    .trim()
    .split(/[\s|]+/)
  const [first = '', second = ''] = words
  // 李 四, as it is set to be as wide as three characters.
  const spaced = first.length === 1 && second.length === 1 ? first + second : first
  const name = spaced.replace(/\(.*$/, '')
  return isName.test(name) ? name : null
}
