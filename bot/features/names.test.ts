import { describe, expect } from 'vitest'
import { chat, type World } from '../../test/support/world.ts'

const addPerson = async (world: World, name: string, village: string) => {
  const { client } = world.deps.database
  const id = `per_${name}_${village}`
  await client.person.create({
    data: { id, programmeId: world.programmeId, name, village, createdAt: world.clock.now() },
  })
  return id
}

describe('a station’s nickname', () => {
  chat('is understood by the very next message', async (world) => {
    const [zhao, wang] = [world.person('赵敏'), world.person('王秀兰')]
    await zhao.says('小二，老王家站就是石哈河站', { in: 'stations' })
    zhao.gets('✅ 记住了：老王家站就是石哈河站')
    await wang.says('老王家站今天代买3单156块')
    wang.gets(/^✅ 石哈河站 11月20日/)
    await wang.says('老王家再收件12')
    wang.gets(/^✅ 石哈河站 11月20日/)
    await zhao.says('忘掉老王家站')
    zhao.gets('✅ 忘掉了：老王家站不再是石哈河站')
    await wang.says('老王家站今天收件12')
    wang.gets(/没找到“老王家站”/)
  })

  chat('is a station’s alone until it is forgotten; the roster’s own too', async (world) => {
    const zhao = world.person('赵敏')
    await zhao.says('河站=石哈河站')
    zhao.gets('✅ 记住了：河站就是石哈河站')
    await zhao.says('以后说“河站”就是德岭山站')
    zhao.gets('“河站”已经是石哈河站的叫法了。要改，先说“忘掉河站”')
    await zhao.says('石哈站就是德岭山站')
    zhao.gets('“石哈站”已经是石哈河站的叫法了。要改，先说“忘掉石哈站”')
    await zhao.says('河站不是石哈河站，是德岭山站')
    zhao.gets('✅ 忘掉了：河站不再是石哈河站\n✅ 记住了：河站就是德岭山站')
    await zhao.says('德岭山站就是石哈河站')
    zhao.gets('“德岭山站”和站点德岭山站重名，不能再当石哈河站的叫法')
    await zhao.says('石哈河站=老王家站')
    zhao.gets('✅ 记住了：老王家站就是石哈河站')
  })

  chat('is taught by staff alone, and talk teaches nothing', async (world) => {
    await world.person('王秀兰').says('小二，老王家站就是石哈河站')
    const zhao = world.person('赵敏')
    await zhao.says('老王家站就是石哈河站', { in: 'stations' })
    await zhao.says('那不就是老王家吗')
    await zhao.says('李掌柜就是张三丰')
    expect(await world.deps.database.client.nameLesson.count()).toBe(0)
    await zhao.says('小二记住，李掌柜就是张三丰')
    zhao.gets('没找到叫“张三丰”的站或人，名字写全再说一遍')
  })

  chat('goes with the message that taught it', async (world) => {
    const zhao = world.person('赵敏')
    await zhao.says('老王家站就是石哈河站')
    zhao.gets(/记住了/)
    await zhao.recalls()
    zhao.gets('撤回的那条不算了：没有谁叫老王家站了')
    await zhao.says('忘掉石哈站')
    zhao.gets(/忘掉了/)
    await zhao.recalls()
    zhao.gets('撤回的那条不算了：石哈站现在是石哈河站')
  })

  chat('is the same in any order of arrival', async (world) => {
    const said = ['河站=石哈河站', '忘掉河站', '河站=德岭山站'].map((text, i) =>
      world.message('赵敏', text, {
        private: true,
        sentAt: new Date(world.clock.now().getTime() + i * 1000),
      }),
    )
    for (const each of [said[2], said[0], said[1]]) if (each) await world.post(each)
    const held = await world.deps.database.client.stationNickname.findMany({
      where: { name: '河站' },
      include: { station: true },
    })
    expect(held.map(({ station }) => station.name)).toEqual(['德岭山站'])
    const zhao = world.person('赵敏')
    for (const words of [/记住了：河站就是德岭山站/, /记住了：河站就是石哈河站/, /忘掉了/])
      zhao.getsPrivately(words)
  })
})

describe('a person’s nickname', () => {
  chat('is known in what staff say, and merges nobody', async (world) => {
    const zhao = world.person('赵敏')
    await zhao.says('二蛋就是李四')
    zhao.gets('✅ 记住了：二蛋就是李四')
    await zhao.saysPrivately('电话回访 二蛋 已开店 月销3000')
    zhao.gets(/^✅ 已记：李四，电话，已开店/)
    const { client } = world.deps.database
    expect(await client.person.count({ where: { name: '二蛋' } })).toBe(0)
    expect(await client.personMerge.count()).toBe(0)
  })

  chat('counts in a sign-up by staff, and not in a trainee’s', async (world) => {
    const [zhao, li] = [world.person('赵敏'), world.person('李四')]
    await addPerson(world, '李小梅', '奋斗村')
    await zhao.says('梅姐就是李小梅')
    zhao.gets(/记住了/)
    await zhao.says('给梅姐报名短视频班', { in: 'video' })
    world.room('video').gets(/李小梅/)
    await li.says('给梅姐报名短视频班', { in: 'video' })
    world.room('video').gets(/梅姐/)
  })

  chat('is read in a visit, however it is made', async (world) => {
    const zhao = world.person('赵敏')
    for (const nickname of ['王婶', '秀兰姐', '老李', '阿木', '四娃子']) {
      await zhao.saysPrivately(`小二，${nickname}就是李四`)
      zhao.gets(/记住了/)
      await zhao.saysPrivately(`电话回访 ${nickname} 已开店`)
      zhao.gets(/^✅ 已记：李四/)
    }
  })

  chat('of two people is asked', async (world) => {
    await addPerson(world, '李小梅', '奋斗村')
    const zhao = world.person('赵敏')
    await zhao.says('二妮就是李小梅')
    zhao.gets(/记住了/)
    await zhao.says('二妮就是李四')
    zhao.gets('✅ 记住了：二妮就是李四。叫二妮的还有李小梅，说到时小二会问是哪位')
    await zhao.saysPrivately('电话回访 二妮 已开店')
    zhao.gets(/^叫二妮的有2位/)
  })

  chat('for a name that two people have, the bot asks which, alone', async (world) => {
    await addPerson(world, '李小梅', '奋斗村')
    const second = await addPerson(world, '李小梅', '团结村')
    const zhao = world.person('赵敏')
    await zhao.says('梅姐就是李小梅')
    zhao.getsPrivately('“梅姐”说的是哪位李小梅？1 团结村  2 奋斗村，回数字就行')
    await zhao.saysPrivately('1')
    zhao.gets('✅ 记住了：梅姐就是李小梅')
    const [held] = await world.deps.database.client.personNickname.findMany()
    expect(held?.personId).toBe(second)
  })
})
