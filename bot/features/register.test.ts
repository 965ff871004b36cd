import { describe, expect } from 'vitest'
import { consentWords } from '../../core/people/consent.ts'
import { chat, type World } from '../../test/support/world.ts'

const client = (world: World) => world.deps.database.client

/** Who writes under a WeChat id, and how that is known. */
const linksOf = async (world: World, wechatId: string) => {
  const rows = await client(world).aliasPerson.findMany({
    where: { alias: { externalId: wechatId }, until: null },
    include: { person: true },
  })
  return rows.map(({ person, matchedBy }) => `${person.name} ${person.village ?? '-'} ${matchedBy}`)
}
const people = (world: World) => client(world).person.count()
const doubts = async (world: World) =>
  (await client(world).matchDoubt.findMany()).map(({ kind, name, state }) => `${kind} ${name} ${state}`)

/** Somebody staff have on their list, of whom no WeChat id is known. */
const onRoster = (world: World, name: string, more: { village?: string; phone?: string } = {}) => {
  const { phone, village = null } = more
  const { keyring } = world.deps
  return client(world).person.create({
    data: {
      ...{ id: `per_${name}_${village ?? ''}${phone ?? ''}`, programmeId: world.programmeId, name, village },
      ...{ createdAt: world.clock.now() },
      ...(phone ? { phoneIndex: keyring.phoneIndex(world.programmeId, phone) } : {}),
    },
  })
}

describe('登记 alone with the bot', () => {
  chat('in one message', async (world) => {
    const mei = world.stranger('花开富贵', { friend: true })
    await mei.saysPrivately('我是太荣村的王小梅，电话15400009001')
    mei.gets('✅ 王小梅，太荣村，登记好了')
    mei.gets(consentWords)
    expect(await linksOf(world, mei.wechatId)).toEqual(['王小梅 太荣村 self'])
    const person = await client(world).person.findFirstOrThrow({ where: { name: '王小梅' } })
    expect(person.origin).toBe('self')
    expect(person.phoneIndex).toBe(world.deps.keyring.phoneIndex(world.programmeId, '15400009001'))
    expect(await client(world).roleAssignment.findMany({ where: { personId: person.id } })).toMatchObject([
      { role: 'trainee' },
    ])
  })

  chat('step by step', async (world) => {
    const mei = world.stranger('花开富贵')
    await mei.saysPrivately('我要登记')
    mei.gets('好，您叫什么名字？只回姓名就行，如“王小梅”')
    await mei.saysPrivately('王小梅')
    mei.gets('王小梅，您是哪个村的？不想说回“没有”')
    await mei.saysPrivately('石哈河镇太荣村')
    mei.gets('✅ 王小梅，石哈河镇太荣村，登记好了')
    mei.gets(consentWords)
    await mei.saysPrivately('行')
    mei.gets('好，谢谢您')
    expect(await linksOf(world, mei.wechatId)).toEqual(['王小梅 石哈河镇太荣村 self'])
  })

  chat('what was said before the questions is not lost, and is sealed meanwhile', async (world) => {
    const mei = world.stranger('花开富贵')
    await mei.saysPrivately('我叫王小梅，电话15400009001')
    mei.gets('王小梅，您是哪个村的？不想说回“没有”')
    const question = await client(world).openQuestion.findFirstOrThrow()
    expect(JSON.stringify(question.subject)).not.toMatch(/15400009001|小梅/)
    await mei.saysPrivately('没有')
    mei.gets('✅ 王小梅，登记好了')
    mei.gets(consentWords)
    const person = await client(world).person.findFirstOrThrow({ where: { name: '王小梅' } })
    expect(person).toMatchObject({ village: null, phoneVersion: 1 })
  })

  chat('what is no name is asked for again; 不用 ends it', async (world) => {
    const mei = world.stranger('花开富贵')
    await mei.saysPrivately('登记')
    mei.gets(/您叫什么名字/)
    await mei.saysPrivately('你好呀在吗')
    mei.gets('没看懂，您叫什么名字？只回姓名就行，如“王小梅”')
    await mei.saysPrivately('不用')
    mei.gets('好，不登记也行。想登记时发“我要登记”')
    await mei.saysPrivately('王小梅')
    world.silence()
    expect(await linksOf(world, mei.wechatId)).toEqual([])
  })

  chat('who wants something is asked who they are first', async (world) => {
    const mei = world.stranger('花开富贵')
    await mei.saysPrivately('签到4821')
    mei.gets('小二还不认识您。您叫什么名字？只回姓名就行，如“王小梅”')
    await mei.saysPrivately('我叫王小梅，太荣村的')
    mei.gets('✅ 王小梅，太荣村，登记好了')
    mei.gets(consentWords)
    await mei.saysPrivately('签到4821')
    mei.gets(/^✅ 王小梅/)
  })

  chat('the sole one of that name on the roster', async (world) => {
    await onRoster(world, '王小梅', { village: '太荣村' })
    const before = await people(world)
    const mei = world.stranger('花开富贵')
    await mei.saysPrivately('我叫王小梅')
    mei.gets('✅ 王小梅，太荣村，登记好了')
    expect(await linksOf(world, mei.wechatId)).toEqual(['王小梅 太荣村 roster'])
    expect(await people(world)).toBe(before)
  })

  chat('of two of that name, by the village', async (world) => {
    await onRoster(world, '王小梅', { village: '太荣村' })
    await onRoster(world, '王小梅', { village: '联丰村' })
    const mei = world.stranger('花开富贵')
    await mei.saysPrivately('我叫王小梅')
    mei.gets(/哪个村的/)
    await mei.saysPrivately('联丰')
    mei.gets('✅ 王小梅，联丰村，登记好了')
    expect(await linksOf(world, mei.wechatId)).toEqual(['王小梅 联丰村 roster'])
  })

  chat('of two of that name, by the phone', async (world) => {
    await onRoster(world, '王小梅', { phone: '15400009001' })
    await onRoster(world, '王小梅')
    const mei = world.stranger('花开富贵')
    await mei.saysPrivately('我叫王小梅，15400009001')
    mei.gets('✅ 王小梅，登记好了')
    expect(await linksOf(world, mei.wechatId)).toEqual(['王小梅 - phone'])
  })

  chat('two who fit wait for staff, and nothing is guessed', async (world) => {
    await onRoster(world, '王小梅')
    await onRoster(world, '王小梅', { phone: '15400009002' })
    const mei = world.stranger('花开富贵')
    for (let i = 0; i < 2; i++) {
      await mei.saysPrivately('我叫王小梅，太荣村的')
      mei.gets('王小梅，收到。名册上要对一下，工作人员核对好就行，您不用再发')
    }
    expect(await linksOf(world, mei.wechatId)).toEqual([])
    expect(await doubts(world)).toEqual(['alias 王小梅 open'])
  })

  chat('somebody who writes under another WeChat id is not taken over', async (world) => {
    const thief = world.stranger('路过的')
    await thief.saysPrivately('我是石哈河站的王秀兰，电话15400001007')
    thief.gets('王秀兰，收到。名册上要对一下，工作人员核对好就行，您不用再发')
    expect(await linksOf(world, thief.wechatId)).toEqual([])
    expect(await doubts(world)).toEqual(['alias 王秀兰 open'])
  })

  chat('whoever is known completes what is missing', async (world) => {
    const li = world.person('李四')
    await li.saysPrivately('我是李四，电话15400009003')
    li.gets('✅ 李四，记下了')
    li.gets(consentWords)
    await li.saysPrivately('我是李四，电话15400009003')
    li.gets('李四，您登记过了')
    const row = await client(world).person.findFirstOrThrow({ where: { name: '李四' } })
    expect(row.phoneIndex).toBe(world.deps.keyring.phoneIndex(world.programmeId, '15400009003'))
  })

  chat('known under another name, nobody is made of it', async (world) => {
    const before = await people(world)
    const li = world.person('李四')
    await li.saysPrivately('我叫王小梅，太荣村的')
    li.gets('这个微信记的是李四。给别人登记，请本人发给小二，或找工作人员')
    await li.saysPrivately('我要登记')
    li.gets(/^李四登记过了/)
    expect(await people(world)).toBe(before)
  })

  chat('staff who write up others are told the way, and nobody is made of it', async (world) => {
    const before = await people(world)
    const zhao = world.person('赵敏')
    await zhao.saysPrivately('登记：王小梅，太荣村，农牧民')
    zhao.gets('王小梅请本人发给小二登记；一批人的话，在网页“学员”里导入花名册')
    expect(await people(world)).toBe(before)
  })

  chat('a couple is asked which of them it is', async (world) => {
    const lan = world.person('刘玉兰')
    await lan.saysPrivately('我是东乌盖村的')
    lan.gets('这部手机上有刘玉兰和张有福，把名字带上再说一次')
  })

  chat('a station is not got by naming it', async (world) => {
    const mei = world.stranger('花开富贵')
    await mei.saysPrivately('我是石哈河站的王小梅')
    mei.gets('✅ 王小梅，登记好了。要报站上的数，还得工作人员把您登记到站上')
    mei.gets(consentWords)
    expect(await client(world).stationAssignment.count({ where: { person: { name: '王小梅' } } })).toBe(0)
  })
})

describe('登记 in a group', () => {
  chat('is taken; a phone is, and need not be written there', async (world) => {
    const mei = world.stranger('花开富贵')
    await mei.says('我是太荣村的王小梅，电话15400009001', { in: 'live' })
    mei.gets('✅ 王小梅，登记好了\n电话不用写群里')
    const message = await client(world).inboxMessage.findFirstOrThrow()
    expect(message.text).toBe('我是太荣村的王小梅，电话154****9001')
    expect(JSON.stringify(message.intents)).toMatch(/154\*{4}9001/)
    const said = JSON.stringify(await client(world).event.findMany())
    expect(said).not.toMatch(/15400009001/)
  })

  chat('a friend of the bot is asked for consent alone', async (world) => {
    const mei = world.stranger('花开富贵', { friend: true })
    await mei.says('我是太荣村的王小梅', { in: 'live' })
    mei.gets('✅ 王小梅，登记好了')
    mei.getsPrivately(consentWords)
  })

  chat('what they say of themselves is a claim: neither echoed nor kept in the journal', async (world) => {
    const mei = world.stranger('花开富贵')
    await mei.says('我是太荣村的王小梅，脱贫户', { in: 'live' })
    mei.gets('✅ 王小梅，登记好了')
    expect(await client(world).categoryClaim.findMany()).toMatchObject([{ categories: ['脱贫户'] }])
    const message = await client(world).inboxMessage.findFirstOrThrow()
    expect(message.text).toBe('我是太荣村的王小梅，＊＊')
    expect(JSON.stringify(message.intents)).not.toMatch(/脱贫/)
  })

  chat('before what else the message says', async (world) => {
    const mei = world.stranger('花开富贵')
    await mei.says('报名直播班，我是太荣村的王小梅', { in: 'live' })
    mei.gets(/王小梅，登记好了/)
    expect(await linksOf(world, mei.wechatId)).toEqual(['王小梅 太荣村 self'])
  })
})

describe('a nickname that is somebody’s name', () => {
  chat('says who it is when they first check in', async (world) => {
    await onRoster(world, '王小梅')
    const mei = world.stranger('王小梅')
    await mei.says('大家好', { in: 'live' })
    expect(await linksOf(world, mei.wechatId)).toEqual([])
    await mei.says('签到4821', { in: 'live' })
    mei.gets('✅ 王小梅，今晚的课签到了')
    expect(await linksOf(world, mei.wechatId)).toEqual(['王小梅 - nickname'])
  })

  chat('not where two have it', async (world) => {
    await onRoster(world, '王小梅')
    await onRoster(world, '王小梅', { village: '太荣村' })
    const mei = world.stranger('王小梅')
    await mei.says('签到4821', { in: 'live' })
    mei.gets(/^小二还不认识您/)
    expect(await linksOf(world, mei.wechatId)).toEqual([])
    expect(await doubts(world)).toEqual([])
  })

  chat('nor where that person writes under another WeChat id', async (world) => {
    const thief = world.stranger('李四')
    await thief.says('签到4821', { in: 'live' })
    thief.gets(/^小二还不认识您/)
    expect(await linksOf(world, thief.wechatId)).toEqual([])
  })
})
