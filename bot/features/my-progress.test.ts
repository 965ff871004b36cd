import { describe, expect } from 'vitest'
import { chat } from '../../test/support/world.ts'

describe('我的进度', () => {
  chat('alone: courses, hours, what comes next', async (world) => {
    const li = world.person('李四')
    await li.says('签到4821')
    li.gets(/签到了/)
    await world.at('2026-11-20T21:30+08:00')
    await li.saysPrivately('我的进度')
    li.gets(
      '李四：1门课，学了1.5课时\n· 直播带货第3期：共3次课，上了1次，下次11月21日 周六 19:30 旗电商公共服务中心二楼培训教室',
    )
  })

  chat('a class that was attended counts for who withdrew afterwards', async (world) => {
    const li = world.person('李四')
    await li.says('签到4821')
    li.gets(/签到了/)
    await li.says('我不去了，取消报名')
    li.gets(/退了/)
    await li.saysPrivately('我的进度')
    li.gets(/^李四：1门课/)
  })

  chat('asked in the group it is told alone', async (world) => {
    const li = world.person('李四')
    await li.says('我的进度')
    li.gets('进度私下发您')
    li.getsPrivately(/^李四：1门课/)
  })

  chat('who is no friend of the bot learns how to become one', async (world) => {
    const sa = world.person('钱国强')
    await sa.says('我的进度')
    sa.gets('进度只能私下看：先加小二好友，再私下说“我的进度”')
  })

  chat('a phone of two tells of both', async (world) => {
    const lan = world.person('刘玉兰')
    await lan.saysPrivately('我的进度')
    lan.gets(/刘玉兰：[\s\S]*张有福：|张有福：[\s\S]*刘玉兰：/)
  })

  chat('a match by roster alone is told nothing', async (world) => {
    await world.deps.database.client.aliasPerson.updateMany({ data: { matchedBy: 'roster' } })
    const li = world.person('李四')
    await li.saysPrivately('我的进度')
    li.gets('得先核对是您本人：上课时找老师要个绑定码，私下发给小二就能查了')
  })

  chat('a phone of two tells of the one who is sure alone', async (world) => {
    await world.deps.database.client.aliasPerson.updateMany({
      where: { person: { name: '张有福' } },
      data: { matchedBy: 'nickname' },
    })
    const lan = world.person('刘玉兰')
    await lan.saysPrivately('我的进度')
    expect(lan.gets(/刘玉兰/)).not.toMatch(/张有福/)
  })

  chat('who has no course is told where to look', async (world) => {
    const wang = world.person('王秀兰')
    const { client } = world.deps.database
    await client.aliasPerson.updateMany({ data: { matchedBy: 'friend' } })
    await client.stationAssignment.deleteMany()
    await wang.saysPrivately('我的进度')
    wang.gets(/^王秀兰还没报过课/)
  })

  chat('an operator who takes no courses means the station', async (world) => {
    const wang = world.person('王秀兰')
    await wang.saysPrivately('我的进度')
    wang.gets('石哈河站11月到20日：该报19天，报了0天')
  })
})
