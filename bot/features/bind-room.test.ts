import { describe, expect } from 'vitest'
import { inviteStaff } from '../../core/people/staff.ts'
import { type ChatPerson, chat, type World } from '../../test/support/world.ts'

const codeIn = (said: string) => /绑定 (\d{6})/.exec(said)?.[1] ?? 'none'

async function askForCode(person: ChatPerson, text = '绑定站长群'): Promise<string> {
  await person.saysPrivately(text)
  return codeIn(person.gets(/十分钟内在那个群里发：绑定 \d{6}/))
}

const chatRoom = (world: World) =>
  world.deps.database.client.conversation.findFirstOrThrow({ where: { name: '同城闲聊群' } })

describe('绑定一个群', () => {
  chat('staff ask alone, type the code in the room, and the room is heard from then on', async (world) => {
    const zhao = world.person('赵敏')
    const code = await askForCode(zhao)
    await zhao.says(`绑定 ${code}`, { in: 'chat' })
    zhao.gets(
      '大家好，我是小二，乌拉特中旗电商中心的机器人。报数、签到这些跟我说就行；跟我无关的话我不理，三天后删掉。小二不要钱、不要验证码（本群：站长群）',
    )
    expect(await chatRoom(world)).toMatchObject({ purpose: 'stations', programmeId: world.programmeId })
    const wu = world.person('武爱平')
    await wu.says('今天代买3单156块', { in: 'chat' })
    wu.gets('✅ 联丰站 11月20日 周五：帮人买3单156元')
  })

  chat('a trainees’ group called after a course is that course’s, and hears its schedule', async (world) => {
    const { client } = world.deps.database
    await client.conversation.updateMany({ where: { name: '短视频班学员群' }, data: { courseRunId: null } })
    const { id } = await chatRoom(world)
    await client.conversation.update({ where: { id }, data: { name: '短视频第2期学员群' } })
    const zhao = world.person('赵敏')
    const code = await askForCode(zhao, '绑定学员群')
    await zhao.says(`绑定 ${code}`, { in: 'chat' })
    zhao.gets(/（本群：学员群，短视频拍摄第2期）/)
    world
      .room('chat')
      .gets(/^📅 短视频拍摄第2期课表\n11月22日 周日 14:30–17:00，旗电商公共服务中心二楼培训教室\n/)
    await world.person('李四').says('+1', { in: 'chat' })
    world.room('chat').gets(/^✅ 李四报上了：短视频拍摄第2期/)
  })

  chat('the code works once', async (world) => {
    const zhao = world.person('赵敏')
    const code = await askForCode(zhao)
    await zhao.says(`绑定 ${code}`, { in: 'chat' })
    zhao.gets(/本群：站长群/)
    await zhao.says(`绑定 ${code}`, { in: 'chat' })
    zhao.gets('口令不对或过时了，私下发“绑定站长群”再要一个')
  })

  chat('it lives ten minutes', async (world) => {
    const zhao = world.person('赵敏')
    const code = await askForCode(zhao, '绑定学员群')
    await world.passes('10m')
    await zhao.says(`绑定 ${code}`, { in: 'chat' })
    zhao.gets(/^口令不对或过时了/)
    expect(await chatRoom(world)).toMatchObject({ purpose: null, programmeId: null })
  })

  chat('only for the one who was given it', async (world) => {
    const code = await askForCode(world.person('赵敏'))
    const sun = world.person('孙倩')
    await sun.says(`绑定 ${code}`, { in: 'chat' })
    sun.gets(/^口令不对或过时了/)
    await world.person('武爱平').says(`绑定 ${code}`, { in: 'chat' })
    world.silence()
    expect(await chatRoom(world)).toMatchObject({ purpose: null })
  })

  chat('in the room, not alone', async (world) => {
    const zhao = world.person('赵敏')
    const code = await askForCode(zhao)
    await zhao.saysPrivately(`绑定 ${code}`)
    zhao.gets('这个口令要发在要绑的群里')
  })

  chat('operators are sent to staff', async (world) => {
    const wang = world.person('王秀兰')
    await wang.saysPrivately('绑定站长群')
    wang.gets('绑群要工作人员来办')
    await wang.says('绑定站长群')
    world.silence()
  })

  chat('asked for in a room, the code still comes alone', async (world) => {
    const zhao = world.person('赵敏')
    await zhao.says('绑定站长群')
    zhao.getsPrivately(/绑定 \d{6}（绑成站长群，只认您来发）/)
    world.silence()
  })
})

describe('becoming staff', () => {
  const invite = async (world: World, role: 'staff' | 'admin' = 'staff') =>
    (await inviteStaff(world.deps, { programmeKey: 'urad-middle', name: '白雪', role })).wechat

  chat('the holder of the code types it alone, and is staff from then on', async (world) => {
    const code = await invite(world)
    const bai = world.stranger('雪儿', { friend: true })
    await bai.saysPrivately('谁没报')
    bai.gets(/^小二还不认识您/)
    await bai.saysPrivately(code.toLowerCase())
    bai.gets('✅ 白雪，您现在是乌拉特中旗项目的工作人员。发“帮助”看能办什么')
    await bai.saysPrivately('谁没报')
    bai.gets(/^11月20日还差45站：/)
    await bai.saysPrivately('绑定站长群')
    bai.gets(/绑定 \d{6}/)
  })

  chat('the code works once, for ten minutes, and not in a room', async (world) => {
    const seen = await invite(world)
    const bai = world.stranger('雪儿')
    await bai.says(seen)
    bai.gets('口令发到群里就作废了，再要一个，私下发给小二')
    await bai.saysPrivately(seen)
    world.silence()
    const code = await invite(world)
    await bai.saysPrivately(code)
    bai.gets(/您现在是/)
    const other = world.stranger('别人')
    await other.saysPrivately(code)
    world.silence()
    const second = await invite(world, 'admin')
    await world.passes('10m')
    await other.saysPrivately(second)
    world.silence()
  })

  chat('a room’s code makes nobody staff', async (world) => {
    const code = await askForCode(world.person('赵敏'))
    const other = world.stranger('别人')
    await other.saysPrivately(code)
    await other.saysPrivately(`绑定 ${code}`)
    world.silence()
    const { client } = world.deps.database
    expect(await client.roleAssignment.count({ where: { grantedById: { not: null } } })).toBe(0)
  })

  chat('the code itself is kept nowhere', async (world) => {
    const code = await invite(world)
    const rows = await world.deps.database.client.inviteCode.findMany()
    expect(JSON.stringify(rows)).not.toContain(code)
    expect(JSON.stringify(rows)).not.toContain(code.replace('-', ''))
  })
})

describe('a new room', () => {
  chat('is told what the bot keeps, once', async (world) => {
    const room = { externalId: 'new@chatroom', name: '新群' }
    world.channel.listener.joined(room)
    await world.waitsFor(() => world.deps.database.client.outboxMessage.count())
    await world.passes('1s')
    const [first] = world.channel.unread.splice(0)
    expect(first).toMatchObject({ conversationExternalId: 'new@chatroom' })
    expect(first?.text).toMatch(/^大家好，我是电商中心的机器人小二。跟我无关的话我不理，三天后删掉/)
  })
})
