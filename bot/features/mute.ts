import { setMuted } from '../../core/people/mute.ts'
import { answer, type FeatureContext } from './context.ts'

export async function mute(context: FeatureContext): Promise<void> {
  await setMuted(context.work, context.scene.sender.aliasId, true)
  answer(context, '好，不再提醒您，也不@您了。想恢复就发“恢复提醒”')
}

export async function unmute(context: FeatureContext): Promise<void> {
  await setMuted(context.work, context.scene.sender.aliasId, false)
  answer(context, '好，恢复提醒，一天最多一条')
}
