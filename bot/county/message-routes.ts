import { Router } from 'express'
import type { z } from 'zod'
import { type Outcome, postMessageSchema } from '../../miniprogram-api/contract/county.ts'
import type { Post } from './county.ts'
import { readMessagesSchema, recallSchema, voiceSchema } from './extra-requests.ts'
import { type StreamDeps, streamMessages } from './message-stream.ts'
import { presentMessage } from './present-message.ts'
import { CountyRefusal } from './refusal.ts'

const pending: Outcome = { state: 'pending', intents: [], recorded: [], replies: [] }

function toPost({ image, sentAt, ...said }: z.infer<typeof postMessageSchema>): Post {
  return {
    ...said,
    image: image === undefined ? undefined : Buffer.from(image, 'base64'),
    sentAt: sentAt === undefined ? undefined : new Date(sentAt),
  }
}

/** A cursor of an empty text is none: forms send one. */
const cursorOf = (after: string | undefined) => after || undefined

export function messageRoutes(deps: StreamDeps): Router {
  const { county, outcomes } = deps
  const router = Router()

  router.get('/conversations', (_req, res) => {
    res.json({ items: county.conversations() })
  })
  router.post('/messages', (req, res) => {
    res.status(202).json({ id: county.post(toPost(postMessageSchema.parse(req.body))) })
  })
  router.get('/messages', async (req, res) => {
    const { after, limit } = readMessagesSchema.parse(req.query)
    const { items, next } = county.messages(cursorOf(after), limit)
    res.json({ items: await Promise.all(items.map((item) => presentMessage(deps, item))), next })
  })
  router.get('/messages/stream', streamMessages(deps))
  router.get('/messages/:id/outcome', async (req, res) => {
    const { id } = req.params
    const outcome = await outcomes.outcomeOf(id)
    if (!outcome && !county.knows(id)) throw new CountyRefusal('unknownMessage', id)
    res.json(outcome ?? pending)
  })
  router.post('/messages/:id/recall', (req, res) => {
    recallSchema.parse(req.body)
    res.status(202).json({ id: county.recall(req.params.id) })
  })
  router.post('/voice', (req, res) => {
    res.status(202).json({ id: county.postVoice(voiceSchema.parse(req.body)) })
  })
  return router
}
