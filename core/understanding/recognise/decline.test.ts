import { describe, expect, it } from 'vitest'
import { type Case, meaningOf, type Setting, trainee } from '../testing.ts'

const alone: Setting = { room: 'private', role: 'trainee' }
const stations: Setting = { mentionsBot: false }
const declines = (what: string): Case[1] => [['decline', { what }]]

const cases: Case[] = [
  ['挣多少钱这一问我不答', [['decline', { what: 'question' }]], { room: 'private', role: 'trainee' }],
  // thought over before it is said
  ['那份信息授权同意书，我想了想还是不签', declines('consent'), alone],
  ['同意书，我和家里商量了，决定不签', declines('consent'), alone],
  ['那个告知书，琢磨了半天，还是不签吧', declines('consent'), alone],
  ['手机号我想了想还是不留了', declines('phone'), alone],
  ['收入那一栏我想了想还是不填了', declines('question'), alone],
  ['合同我想了想还是不签', [], alone],
  ['同意书还没签', [], alone],
  ['同意书看了，不签不让上课', [], alone],
  ['手机看着看着不留神摔了', [], alone],
  // said of those whom the sender serves
  ['收货的那位死活不说电话，快递小哥不给揽', [], stations],
  ['取件的不肯留电话，我没法登记', [], stations],
  ['老太太不愿意填电话', [], stations],
  ['司机不留电话', [], stations],
  ['老张不肯留电话', [], stations],
  ['我不想留电话', declines('phone'), stations],
  ['那个填电话的我真的不想留', declines('phone'), stations],
]

describe('decline', () => {
  it.each(cases)('%s', (text, meaning, setting) => {
    expect(meaningOf(text, setting)).toEqual(meaning)
  })

  it('reads a long row of small words at once', () => {
    const from = performance.now()
    expect(meaningOf(`电话${'我的'.repeat(90)}不行`, trainee)).toEqual([])
    expect(performance.now() - from).toBeLessThan(500)
  })
})
