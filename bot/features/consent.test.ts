import { describe, expect } from 'vitest'
import { consentOf, consentWords } from '../../core/people/consent.ts'
import { chat, type World } from '../../test/support/world.ts'

const consents = async (world: World, name: string) => {
  const { client } = world.deps.database
  const { id } = await client.person.findFirstOrThrow({ where: { name } })
  return consentOf(client, id)
}

const meet = async (world: World) => {
  const mei = world.stranger('花开富贵', { friend: true })
  await mei.saysPrivately('我是太荣村的王小梅')
  mei.gets(/登记好了/)
  mei.gets(consentWords)
  return mei
}

describe('consent', () => {
  for (const [words, state] of [
    ['行', 'given'],
    ['好的。', 'given'],
    ['是的', 'given'],
    ['不行', 'refused'],
    ['不用', 'refused'],
    ['不同意', 'refused'],
    ['这个我不想说', 'refused'],
  ] as const) {
    chat(`“${words}” is ${state}`, async (world) => {
      const mei = await meet(world)
      expect((await consents(world, '王小梅')).evidence).toBe('asked')
      await mei.saysPrivately(words)
      mei.gets(state === 'given' ? '好，谢谢您' : '好，知道了，以后不再问，课照样上')
      expect((await consents(world, '王小梅')).evidence).toBe(state)
    })
  }

  chat('is asked once, whatever was answered', async (world) => {
    const mei = await meet(world)
    await world.passes('2d')
    await mei.saysPrivately('我是王小梅，电话15400009001')
    mei.gets('✅ 王小梅，记下了')
    world.silence()
  })

  chat('other words are no answer, and the question waits', async (world) => {
    const mei = await meet(world)
    await mei.saysPrivately('今天风真大')
    world.silence()
    await mei.saysPrivately('行')
    mei.gets('好，谢谢您')
  })

  chat('is not asked of whoever refused it before, nor of whoever wants to be left alone', async (world) => {
    const li = world.person('李四')
    await li.saysPrivately('个人信息我不想给')
    li.gets('好，知道了，以后不再问，课照样上')
    await li.saysPrivately('我是李四，电话15400009003')
    li.gets('✅ 李四，记下了')
    const na = world.person('娜仁花')
    await na.saysPrivately('别提醒我了')
    na.gets(/不再提醒/)
    await na.saysPrivately('我是娜仁花，奋斗村的')
    na.gets('娜仁花，您登记过了')
    world.silence()
  })
})

describe('what is declined', () => {
  chat('a phone', async (world) => {
    const li = world.person('李四')
    await li.says('我不想留电话')
    li.gets('好，不留电话，不影响报名上课')
    expect((await consents(world, '李四')).phone).toBe('refused')
  })

  chat('by somebody unknown is respected too', async (world) => {
    const mei = world.stranger('花开富贵')
    await mei.saysPrivately('我不想留电话')
    mei.gets('好，不留电话，不影响报名上课')
  })

  chat('a question', async (world) => {
    const li = world.person('李四')
    await li.saysPrivately('这个我不想说')
    li.gets('好，不答也行，这个不再问')
    const { client } = world.deps.database
    expect(await client.event.count({ where: { type: 'declined' } })).toBe(1)
  })
})

describe('of a WeChat id that is a mere match', () => {
  for (const words of ['我不想留电话', '个人信息我不想给']) {
    chat(`“${words}” is heard, and taken for nobody's`, async (world) => {
      const { client } = world.deps.database
      await client.aliasPerson.updateMany({ data: { matchedBy: 'nickname' } })
      const li = world.person('李四')
      await li.saysPrivately(words)
      li.gets(/^好/)
      expect(await client.consent.count()).toBe(0)
    })
  }

  chat('nothing is asked', async (world) => {
    const { client } = world.deps.database
    await client.aliasPerson.updateMany({ data: { matchedBy: 'roster' } })
    const li = world.person('李四')
    await li.saysPrivately('我是李四，电话15400009003')
    li.gets('李四，您登记过了')
    world.silence()
    expect(await client.consent.count()).toBe(0)
  })
})
