import { describe, expect, it } from 'vitest'
import { emptyCorrection, readCorrection } from './correction-fields.ts'

const reason = '票据上是5单'
const read = (numbers: Record<string, string>, more = {}) =>
  readCorrection({ ...emptyCorrection, reason, numbers, ...more })

describe('a correction as it is typed', () => {
  it('takes what is filled in, and yuan as fen', () => {
    expect(read({ purchaseOrders: '5', purchaseFen: '156.5', parcelsIn: ' ' })).toEqual({
      reason,
      numbers: { purchaseOrders: 5, purchaseFen: 15_650 },
    })
    expect(read({ saleFen: '1.15' })).toEqual({ reason, numbers: { saleFen: 115 } })
    expect(read({ parcelsIn: '0' })).toEqual({ reason, numbers: { parcelsIn: 0 } })
  })

  it('or that there was no business', () => {
    expect(read({}, { noBusiness: true })).toEqual({ reason, noBusiness: true })
  })

  it.each([
    [{}, {}, '填上要改的数，不改的空着'],
    [{ purchaseOrders: '五' }, {}, '帮人买（单）要填数，填的是“五”'],
    [{ purchaseOrders: '1.5' }, {}, '帮人买（单）要填数，填的是“1.5”'],
    [{ purchaseOrders: '-1' }, {}, '帮人买（单）要填数，填的是“-1”'],
    [{ purchaseFen: '1.999' }, {}, '帮人买（元）要填数，填的是“1.999”'],
    [{ purchaseOrders: '5' }, { noBusiness: true }, '没生意就不填数'],
    [{ purchaseOrders: '5' }, { reason: ' ' }, '写一句改的原因'],
  ])('%o %o is refused: %s', (numbers, more, wrong) => {
    expect(read(numbers as Record<string, string>, more)).toEqual({ wrong })
  })
})
