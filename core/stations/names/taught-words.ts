// What became of a lesson, for whoever taught it: in chat and on the page.
import type { NamedOne } from './name-reads.ts'
import type { Taught } from './teach-name.ts'

export function taughtWords(taught: Taught, nickname: string, { name, id }: NamedOne): string {
  if (taught.kind === 'held') return `“${nickname}”已经是${taught.by}的叫法了。要改，先说“忘掉${nickname}”`
  if (taught.kind === 'real') {
    const { of } = taught
    if (of.id === id) return `${of.name}本来就叫这个，小二认得`
    const what = of.kind === 'station' ? '站点' : '名册里的人'
    return `“${nickname}”和${what}${of.name}重名，不能再当${name}的叫法`
  }
  const others =
    taught.others.length > 0 ? `。叫${nickname}的还有${taught.others.join('、')}，说到时小二会问是哪位` : ''
  return `✅ 记住了：${nickname}就是${name}${others}`
}
