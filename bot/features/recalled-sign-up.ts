// What became of a run's list when a message was taken back.

import { runName } from '../../core/training/courses/run-words.ts'
import type { TakenBack } from '../../core/training/lists/enrol.ts'

/** `直播带货第3期 李四没报`; empty when nobody's place changed. */
export function recalledSignUp({ people, ...run }: TakenBack): string {
  const of = (states: readonly string[]) =>
    people.filter(({ state }) => states.includes(state)).map(({ name }) => name)
  const [out, back] = [of(['withdrawn']), of(['enrolled', 'waiting'])]
  const parts = [
    out.length > 0 && `${out.join('、')}没报`,
    back.length > 0 && `${back.join('、')}还在名单上`,
  ].filter((part) => part !== false)
  return parts.length > 0 ? `${runName(run)} ${parts.join('，')}` : ''
}
