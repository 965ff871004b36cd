// The county as a WeChat account's puppet. The stock mock drops files, outgoing mentions and message ids and never
// beats; this one serves everything from the county, and logs itself in at each start.
import { FileBox, type FileBoxInterface } from 'file-box'
import * as PUPPET from 'wechaty-puppet'
import { PuppetMock } from 'wechaty-puppet-mock'
import type { County } from './county.ts'
import { type CountyPerson, privateConversationId } from './directory.ts'
import { imageMediaType } from './image-store.ts'
import type { KeptMessage } from './message-log.ts'
import { messagePayload } from './message-payload.ts'

export interface CountyPuppetOptions {
  county: County
  /** Called right after a person's message was given to a bot that is logged in and listens. */
  onHandedOver?: (message: KeptMessage) => void
}

/** The service's watchdog takes a minute's silence for death. */
const heartbeatMs = 15_000
const voiceClip = Buffer.from('\u0002#!SILK_V3')

export class CountyPuppet extends PuppetMock {
  readonly county: County
  readonly #onHandedOver: (message: KeptMessage) => void
  readonly #aliases = new Map<string, string>()
  #leave: (() => void)[] = []

  constructor({ county, onHandedOver = () => {} }: CountyPuppetOptions) {
    super()
    this.county = county
    this.#onHandedOver = onHandedOver
    // Each restart of the account leaves listeners behind (wechaty-puppet's watchdog removes none).
    this.setMaxListeners(0)
    this.on('start', () => this.#logIn())
  }

  override async onStart(): Promise<void> {
    await super.onStart()
    const beat = setInterval(() => this.emit('heartbeat', { data: 'county' }), heartbeatMs)
    beat.unref()
    this.#leave = [
      () => clearInterval(beat),
      this.county.onDelivery((message) => this.#handOver(message)),
      this.county.onFriend((person) => this.#dirty(PUPPET.types.Dirty.Contact, person.wechatId)),
    ]
  }

  override async onStop(): Promise<void> {
    for (const leave of this.#leave.splice(0)) leave()
    await super.onStop()
  }

  override async contactList(): Promise<string[]> {
    return [this.county.bot.wechatId, ...this.county.directory.people.keys()]
  }

  override async contactRawPayload(id: string): Promise<PUPPET.payloads.Contact> {
    const { bot, directory } = this.county
    const nobody = { wechatId: id, name: '', friend: false }
    if (id === bot.wechatId) return contactPayload({ ...nobody, name: bot.name })
    // When a room's members have changed, Wechaty asks for a contact with the room's id.
    const contact = directory.rooms.has(id) ? nobody : directory.people.get(id)
    if (!contact) throw new Error(`no contact ${id}`)
    return contactPayload(contact, this.#aliases.get(id))
  }

  override contactAlias(id: string): Promise<string>
  override contactAlias(id: string, alias: string | null): Promise<void>
  // biome-ignore lint/suspicious/noConfusingVoidType: the puppet's own signature
  override async contactAlias(id: string, alias?: string | null): Promise<string | void> {
    if (alias === undefined) return this.#aliases.get(id) ?? ''
    if (alias) this.#aliases.set(id, alias)
    else this.#aliases.delete(id)
    this.#dirty(PUPPET.types.Dirty.Contact, id)
  }

  override async roomList(): Promise<string[]> {
    return [...this.county.directory.rooms.keys()]
  }

  override async roomRawPayload(id: string): Promise<PUPPET.payloads.Room> {
    const { name: topic, members } = this.#room(id)
    const memberIdList = [...members.map((member) => member.wechatId), this.county.bot.wechatId]
    return { id, topic, memberIdList, adminIdList: [] }
  }

  override async roomMemberList(id: string): Promise<string[]> {
    return (await this.roomRawPayload(id)).memberIdList
  }

  override async roomMemberRawPayload(roomId: string, id: string): Promise<PUPPET.payloads.RoomMember> {
    const { name } = await this.contactRawPayload(id)
    const alias = this.#room(roomId).members.find((member) => member.wechatId === id)?.alias
    return { id, name, avatar: '', ...(alias === undefined ? {} : { roomAlias: alias }) }
  }

  override roomTopic(id: string): Promise<string>
  override roomTopic(id: string, topic: string): Promise<void>
  // biome-ignore lint/suspicious/noConfusingVoidType: the puppet's own signature
  override async roomTopic(id: string, topic?: string): Promise<string | void> {
    if (topic !== undefined) throw new Error('rooms of the county keep their names')
    return this.#room(id).name
  }

  override async messageRawPayload(id: string): Promise<PUPPET.payloads.Message> {
    return messagePayload(this.#message(id), this.county.bot.wechatId)
  }

  override async messageFile(id: string): Promise<FileBoxInterface> {
    if (this.#message(id).kind === 'voice') return fileBox(voiceClip, `${id}.sil`)
    const image = this.county.image(id)
    if (!image) throw new Error(`no file of message ${id}`)
    return fileBox(image.bytes, `${id}.${image.mediaType.replace('image/', '')}`)
  }

  override async messageImage(id: string): Promise<FileBoxInterface> {
    return this.messageFile(id)
  }

  override async messageRecall(id: string): Promise<boolean> {
    this.county.recallSent(id)
    return true
  }

  override async messageSendText(to: string, text: string, mentions: string[] = []): Promise<never> {
    return this.#send(to, { text, mentions })
  }

  override async messageSendFile(to: string, file: FileBoxInterface): Promise<never> {
    // Over gRPC the bytes can be fetched once, and only while this call lasts.
    const bytes = await file.toBuffer()
    return this.#send(
      to,
      imageMediaType(bytes) ? { text: '', image: bytes } : { text: `[文件] ${file.name}` },
    )
  }

  override async messageSendContact(to: string, contactId: string): Promise<never> {
    return this.#send(to, { text: `[名片] ${contactId}` })
  }

  override async messageSendUrl(to: string, { title, url }: PUPPET.payloads.UrlLink): Promise<never> {
    return this.#send(to, { text: `[链接] ${title} ${url}` })
  }

  override async messageSendMiniProgram(to: string, card: PUPPET.payloads.MiniProgram): Promise<never> {
    return this.#send(to, { text: `[小程序] ${card.title ?? ''} ${card.pagePath ?? ''}`.trimEnd() })
  }

  override async messageSendLocation(to: string, { name }: PUPPET.payloads.Location): Promise<never> {
    return this.#send(to, { text: `[位置] ${name}` })
  }

  override async messageForward(to: string, id: string): Promise<string> {
    const { text } = this.#message(id)
    const image = this.county.image(id)?.bytes
    return this.#send(to, { text, ...(image ? { image } : {}) })
  }

  /** The mock's types say that a send answers nothing; Wechaty takes a message's id. Hence `never`. */
  #send(to: string, said: { text: string; image?: Buffer; mentions?: string[] }): never {
    if (!this.isLoggedIn) throw new Error('not logged in')
    const conversationId = this.county.directory.rooms.has(to) ? to : privateConversationId(to)
    return this.county.send({ conversationId, ...said }) as never
  }

  #logIn(): void {
    if (this.isLoggedIn) return
    this.login(this.county.bot.wechatId)
    // A moment later: the puppet listens for it only once its start is over.
    setImmediate(() => this.emit('ready', { data: 'county' }))
  }

  #handOver(message: KeptMessage): void {
    if (!this.isLoggedIn) return
    if (message.kind === 'recall') this.#dirty(PUPPET.types.Dirty.Message, message.text)
    const listening = this.listenerCount('message') > 0
    this.emit('message', { messageId: message.id })
    if (listening && !message.fromBot) this.#onHandedOver(message)
  }

  /** At once, so that what follows finds no stale payload in a cache. */
  #dirty(payloadType: PUPPET.types.Dirty, payloadId: string): void {
    this.emit('dirty', { payloadType, payloadId })
  }

  #room(id: string) {
    const room = this.county.directory.rooms.get(id)
    if (!room) throw new Error(`no room ${id}`)
    return room
  }

  #message(id: string) {
    const message = this.county.find(id)
    if (!message) throw new Error(`no message ${id}`)
    return message
  }
}

// Base64 because a FileBox made of a buffer can't be written as JSON.
const fileBox = (bytes: Buffer, name: string) => FileBox.fromBase64(bytes.toString('base64'), name)

function contactPayload(
  { wechatId: id, name, friend }: Pick<CountyPerson, 'wechatId' | 'name' | 'friend'>,
  alias?: string,
): PUPPET.payloads.Contact {
  const type = PUPPET.types.Contact.Individual
  const gender = PUPPET.types.ContactGender.Unknown
  return { id, name, friend, type, gender, avatar: '', phone: [], ...(alias ? { alias } : {}) }
}
