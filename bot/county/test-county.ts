// A small county for the tests of this folder, and pictures that are pictures by their first bytes.
import { standingClock } from '../../core/platform/clock.ts'
import { type County, type CountyOptions, createCounty } from './county.ts'

export const testClock = () => standingClock(new Date('2026-11-20T01:02:03.456Z'))

export const botId = 'wxid_demo_bot'
export const stationsRoom = 'stations@chatroom'

export function testCounty(overrides: Partial<CountyOptions> = {}): County {
  return createCounty({
    bot: { wechatId: botId, name: '小二' },
    people: [
      { wechatId: 'wxid_wang', name: '王秀兰', role: 'operator', friend: true },
      { wechatId: 'wxid_zhao', name: '赵敏', role: 'staff', friend: true },
      { wechatId: 'wxid_li', name: '李四', role: 'trainee', friend: false },
      { wechatId: 'wxid_ma', name: '顺路带货老马', role: 'unknown', friend: false },
    ],
    rooms: [
      {
        externalId: stationsRoom,
        name: '站长群',
        kind: 'stations',
        members: [{ wechatId: 'wxid_wang', alias: '石哈河站' }, { wechatId: 'wxid_zhao' }],
      },
      { externalId: 'chat@chatroom', name: '闲聊群', kind: 'unbound', members: [{ wechatId: 'wxid_ma' }] },
    ],
    clock: testClock(),
    ...overrides,
  })
}

/** Above 20 kB a file travels by another way over gRPC. */
export const png = (size: number): Buffer => {
  const bytes = Buffer.alloc(size, 'picture')
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]).copy(bytes)
  return bytes
}
