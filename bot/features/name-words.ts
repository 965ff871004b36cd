// What is said of names that were taught, forgotten, or taken back with their message.
import type { NamedOne } from '../../core/stations/names/name-reads.ts'
import type { NamesTakenBack, Taught } from '../../core/stations/names/teach-name.ts'

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

export const forgottenWords = (lost: readonly NamedOne[], nickname: string): string =>
  lost.length > 0
    ? `✅ 忘掉了：${nickname}不再是${lost.map(({ name }) => name).join('、')}`
    : `小二这儿没有谁叫“${nickname}”`

export const namesTakenBackWords = ({ nickname, holders }: NamesTakenBack): string =>
  holders.length > 0
    ? `撤回的那条不算了：${nickname}现在是${holders.join('、')}`
    : `撤回的那条不算了：没有谁叫${nickname}了`
