// The bars of quality, on every labelled set that is kept here.
import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { messageToRead, readLabelled, score } from '../../test/support/score.ts'
import { understand } from './understand.ts'

const folder = 'test/corpus/messages'

describe('labelled messages', () => {
  it.each(readdirSync(folder))(
    '%s',
    (file) => {
      const messages = readLabelled(`${folder}/${file}`)
      const result = score(messages, (m) => understand(messageToRead(m)).intents)
      expect(result.right, result.wrong.join(' ')).toBeGreaterThanOrEqual(0.95)
      if (messages.some((m) => m.expect.length > 0)) expect(result.fieldF1).toBeGreaterThanOrEqual(0.98)
      expect(result.triggered).toBeLessThanOrEqual(file.startsWith('ordinary') ? 0.001 : 0.03)
      for (const [name, { precision, recall, wanted, missed, extra }] of Object.entries(result.intents)) {
        if (wanted >= 60) expect(Math.min(precision, recall), name).toBeGreaterThanOrEqual(0.95)
        // talk that sets something off counts above
        else if (wanted > 0) expect(Math.max(missed, extra), name).toBeLessThanOrEqual(1)
      }
      // thousands of messages, on a machine that may be busy
    },
    30_000,
  )
})
