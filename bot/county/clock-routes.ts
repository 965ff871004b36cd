import { Router } from 'express'
import type { SettableClock } from '../../core/platform/clock.ts'
import { setClockSchema } from '../../miniprogram-api/contract/county.ts'

export function clockRoutes(clock: SettableClock): Router {
  const router = Router()
  router.get('/clock', (_req, res) => {
    res.json({ now: clock.now().toISOString() })
  })
  router.post('/clock', (req, res) => {
    clock.set(new Date(setClockSchema.parse(req.body).now))
    res.json({ now: clock.now().toISOString() })
  })
  return router
}
