// Before every test file: the network is off but for this machine, and an unexpected console.error fails the test.
import { Socket } from 'node:net'
import { afterEach, beforeEach, expect, vi } from 'vitest'

const local = new Set(['127.0.0.1', 'localhost', '::1', '[::1]', undefined])
const kept = Symbol.for('xiaoer.connect')
const sockets = Socket.prototype as Socket & { [kept]?: Socket['connect'] }
// Files of one process share it: the first has put ours in its place.
sockets[kept] ??= sockets.connect
const connect = sockets[kept]

sockets.connect = function (this: Socket, ...args: Parameters<Socket['connect']>) {
  const [first] = args as unknown[]
  const options = Array.isArray(first) ? first[0] : first
  const host =
    typeof options === 'object' && options !== null ? (options as { host?: string }).host : undefined
  if (!local.has(host)) throw new Error(`a test asks the network for ${host}`)
  return connect.apply(this, args)
} as Socket['connect']

let errors: unknown[][] = []

beforeEach(() => {
  errors = []
  vi.spyOn(console, 'error').mockImplementation((...args: unknown[]) => {
    errors.push(args)
  })
})

afterEach(() => {
  expect(errors, 'console.error was called').toEqual([])
})
