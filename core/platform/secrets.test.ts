import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createKeyring } from './keyring.ts'
import { masterKey, newDataKey, seal, unseal } from './secrets.ts'

const phone = '13800000000'

test('what is sealed opens with its key, reads as nothing, and is never the same twice', () => {
  const key = newDataKey()
  const sealed = seal(key, Buffer.from(phone))
  expect(unseal(key, sealed).toString()).toBe(phone)
  expect(Buffer.from(sealed).toString('latin1')).not.toContain(phone)
  expect(seal(key, Buffer.from(phone))).not.toEqual(sealed)
})

test('a changed byte is noticed, wherever it is', () => {
  const key = newDataKey()
  const sealed = seal(key, Buffer.from(phone))
  for (let i = 0; i < sealed.length; i++) {
    const changed = Uint8Array.from(sealed)
    changed[i] = (changed[i] ?? 0) ^ 1
    expect(() => unseal(key, changed)).toThrow()
  }
})

test('another key does not open it', () => {
  const sealed = seal(newDataKey(), Buffer.from(phone))
  expect(() => unseal(newDataKey(), sealed)).toThrow()
})

test('programmes do not read, find or hash one another’s data', () => {
  const keyring = createKeyring(Buffer.alloc(32, 7))
  for (const id of ['prg_a', 'prg_b']) keyring.add(id, keyring.sealDataKey(newDataKey()))
  const sealed = keyring.sealPhone('prg_a', phone)
  expect(keyring.unsealPhone('prg_a', sealed)).toBe(phone)
  expect(() => keyring.unsealPhone('prg_b', sealed)).toThrow()
  expect(keyring.phoneIndex('prg_a', phone)).toBe(keyring.phoneIndex('prg_a', phone))
  expect(keyring.phoneIndex('prg_a', phone)).not.toBe(keyring.phoneIndex('prg_b', phone))
  const hashes = [undefined, 'prg_a', 'prg_b'].map((id) => keyring.journalHash('好的', id))
  expect(new Set(hashes).size).toBe(3)
})

test('a key serves one purpose: the index of a phone is no code’s hash', () => {
  const keyring = createKeyring(Buffer.alloc(32, 7))
  keyring.add('prg_a', keyring.sealDataKey(newDataKey()))
  const hashes = [
    keyring.phoneIndex('prg_a', phone),
    keyring.codeHash(phone),
    keyring.journalHash(phone, 'prg_a'),
  ]
  expect(new Set(hashes).size).toBe(3)
})

test('another installation’s master key opens no programme; without a data key there is nothing', () => {
  const [ours, theirs] = [createKeyring(Buffer.alloc(32, 7)), createKeyring(Buffer.alloc(32, 8))]
  const sealedKey = ours.sealDataKey(newDataKey())
  expect(() => theirs.add('prg_a', sealedKey)).toThrow()
  expect(() => theirs.phoneIndex('prg_a', phone)).toThrow('no data key for programme prg_a')
})

test('the master key is made once, kept for its owner alone, and MASTER_KEY goes before it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'xiaoer-key-'))
  try {
    const config = { DATA_DIR: join(folder, 'data') }
    const made = masterKey(config)
    expect(made).toHaveLength(32)
    expect(masterKey(config)).toEqual(made)
    const file = join(config.DATA_DIR, 'master.key')
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(readFileSync(file, 'utf8')).toBe(made.toString('hex'))
    expect(masterKey({ ...config, MASTER_KEY: 'ab'.repeat(32) })).toEqual(Buffer.alloc(32, 0xab))
  } finally {
    rmSync(folder, { recursive: true })
  }
})
