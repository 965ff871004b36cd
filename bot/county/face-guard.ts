// Keeps web pages of strangers away from the county: a page elsewhere may neither reach it under another host's name
// (DNS rebinding) nor by the visitor's browser (cross-site requests).
import type { RequestHandler } from 'express'
import { FaceProblem } from './face-problems.ts'

export interface GuardOptions {
  /** Values of the Host header under which it may be asked. */
  hosts: string[]
  /** Origins of other pages that may ask. */
  allowedOrigins: string[]
}

export function guard({ hosts, allowedOrigins }: GuardOptions): RequestHandler {
  const known = new Set(hosts)
  const origins = new Set([...hosts.map((host) => `http://${host}`), ...allowedOrigins])

  return (req, res, next) => {
    if (!known.has(req.headers.host ?? '')) throw new FaceProblem(403, '只能从本机访问')
    const { origin } = req.headers
    if (origin === undefined) return next()
    if (!origins.has(origin)) throw new FaceProblem(403, '这个网页不能访问模拟县城')
    res.set({ 'Access-Control-Allow-Origin': origin, Vary: 'Origin' })
    if (req.method !== 'OPTIONS') return next()
    res.set({
      'Access-Control-Allow-Methods': 'GET, POST',
      'Access-Control-Allow-Headers': 'Content-Type, Last-Event-ID',
      'Access-Control-Max-Age': '600',
    })
    res.status(204).end()
  }
}
