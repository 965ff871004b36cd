import { describe, expect, it } from 'vitest'
import { seededRandom } from '../../platform/random.ts'
import { findingsOf, foldSiteVisit, type Statement } from './visit-fold.ts'

const at = (minute: number) => new Date(Date.UTC(2026, 10, 20, 10, minute))
const said = (minute: number, findings: string | null, messageId = `m-${minute}`): Statement => ({
  ...{ findings, messageId, causeId: `cause of ${messageId}`, part: 0, sentAt: at(minute) },
})

describe('a visit to a station', () => {
  it('is all that was found, in the order in which it was said', () => {
    const visit = foldSiteVisit([said(2, '灭火器过期'), said(1, '门头完好'), said(3, null)])
    expect(visit).toEqual({ findings: '门头完好；灭火器过期', causeId: 'cause of m-1', sentAt: at(1) })
  })

  it('says the same thing once, resent or heard by two bots', () => {
    expect(findingsOf([said(1, '门头完好', 'a'), said(1, '门头完好', 'b'), said(2, '门头完好')])).toEqual([
      '门头完好',
    ])
  })

  it('is none when nothing is said of it any more, and one without findings when that is all', () => {
    expect(foldSiteVisit([])).toBeNull()
    expect(foldSiteVisit([said(1, null)])?.findings).toBeNull()
  })

  it('any order of arrival ends in the same visit', () => {
    const random = seededRandom(7)
    const statements = [1, 1, 2, 3, 5, 8].map((minute, i) => said(minute, `情况${i % 4}`, `m-${i}`))
    const expected = foldSiteVisit(statements)
    for (let turn = 0; turn < 50; turn++) {
      const shuffled = statements
        .map((statement) => ({ statement, place: random.below(1_000_000) }))
        .sort((a, b) => a.place - b.place)
        .map(({ statement }) => statement)
      expect(foldSiteVisit(shuffled)).toEqual(expected)
    }
  })
})
