// The keys of the installation and of its programmes, opened once and kept in memory.
import { derivedKey, keyedHash, seal, unseal } from './secrets.ts'

export interface Keyring {
  /** Keyed hash of talk that is not any programme's (yet). */
  journalHash(text: string, programmeId: string | undefined): string
  /** Blind index: finds a phone without reading one. */
  phoneIndex(programmeId: string, phone: string): string
  sealPhone(programmeId: string, phone: string): Uint8Array<ArrayBuffer>
  unsealPhone(programmeId: string, sealed: Uint8Array): string
  /** Says that a seal is broken already, and not by whom. */
  sealHash(programmeId: string, text: string): string
  /** Hash under which a single-use code is kept. */
  codeHash(code: string): string
  /** Hash under which the token of a signed-in browser is kept. */
  sessionHash(token: string): string
  /** Signs a link to something that isn't published yet. */
  previewHash(text: string): string
  /** A reader, for as long as the salt is there. */
  readerHash(salt: Uint8Array, text: string): string
  /** Shows that we said it, and when: the ticket of somebody who opened an article. */
  ticketHash(text: string): string
  /** Hash under which a request that may be repeated is known again. */
  requestHash(text: string): string
  sealAnswer(text: string): Uint8Array<ArrayBuffer>
  unsealAnswer(sealed: Uint8Array): string
  /** Makes a programme's data key known; the bytes are as stored, sealed by the master key. */
  add(programmeId: string, sealedKey: Uint8Array): void
  sealDataKey(dataKey: Buffer): Uint8Array<ArrayBuffer>
}

export function createKeyring(master: Buffer): Keyring {
  const wrapping = derivedKey(master, 'wrapping')
  const installation = derivedKey(master, 'installation')
  // Each message is hashed with this.
  const installationJournal = derivedKey(installation, 'journal')
  const sessions = derivedKey(installation, 'sessions')
  const readers = derivedKey(installation, 'readers')
  const tickets = derivedKey(installation, 'tickets')
  const requests = derivedKey(installation, 'requests')
  const answers = derivedKey(installation, 'answers')
  const programmes = new Map<string, Buffer>()
  const keyFor = (programmeId: string, purpose: string) => {
    const key = programmes.get(programmeId)
    if (!key) throw new Error(`no data key for programme ${programmeId}`)
    return derivedKey(key, purpose)
  }
  return {
    journalHash: (text, programmeId) =>
      keyedHash(programmeId ? keyFor(programmeId, 'journal') : installationJournal, text),
    phoneIndex: (programmeId, phone) => keyedHash(keyFor(programmeId, 'phone-index'), phone),
    sealPhone: (programmeId, phone) => seal(keyFor(programmeId, 'phone'), Buffer.from(phone)),
    unsealPhone: (programmeId, sealed) => unseal(keyFor(programmeId, 'phone'), sealed).toString(),
    sealHash: (programmeId, text) => keyedHash(keyFor(programmeId, 'seal'), text),
    codeHash: (code) => keyedHash(derivedKey(installation, 'codes'), code),
    sessionHash: (token) => keyedHash(sessions, token),
    previewHash: (text) => keyedHash(derivedKey(installation, 'previews'), text),
    readerHash: (salt, text) => keyedHash(readers, `${Buffer.from(salt).toString('base64url')} ${text}`),
    ticketHash: (text) => keyedHash(tickets, text),
    requestHash: (text) => keyedHash(requests, text),
    sealAnswer: (text) => seal(answers, Buffer.from(text)),
    unsealAnswer: (sealed) => unseal(answers, sealed).toString(),
    add: (programmeId, sealedKey) => programmes.set(programmeId, unseal(wrapping, sealedKey)),
    sealDataKey: (dataKey) => seal(wrapping, dataKey),
  }
}
