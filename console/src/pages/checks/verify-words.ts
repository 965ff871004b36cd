// How a number is verified, in words. Pure.
import type { VerificationWay } from '../../api/checks.ts'
import { dayText } from '../../time.ts'

export const ways: readonly { value: VerificationWay; label: string }[] = [
  { value: 'accounts', label: '看过账本' },
  { value: 'photo', label: '看过照片' },
  { value: 'phone', label: '打过电话' },
  { value: 'visit', label: '到过站上' },
]

export function verifiedText(
  station: string,
  { verified, undecided }: { verified: readonly string[]; undecided: readonly string[] },
): string {
  const left = undecided.length > 0 ? `；${undecided.map(dayText).join('、')}还没问清是不是总数，没核` : ''
  if (verified.length === 0)
    return left ? `${station}一天也没核实${left}` : `${station}这些天没有报数，没什么可核的`
  return `${station}${verified.length}天核实了${left}`
}
