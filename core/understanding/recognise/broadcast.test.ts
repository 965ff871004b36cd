import { describe, expect, it } from 'vitest'
import { type Case, meaningOf, staff, staffInPrivate } from '../testing.ts'

const cases: Case[] = [
  [
    '给学员群发：明天上午九点上课',
    [['broadcast', { to: ['学员群'], text: '明天上午九点上课' }]],
    staffInPrivate,
  ],
  ['群发站长群 今晚八点开会', [['broadcast', { to: ['站长群'], text: '今晚八点开会' }]], staffInPrivate],
  [
    '明天上午9点通知全部学员：带身份证',
    [['broadcast', { to: ['学员群'], text: '带身份证', at: '2026-06-11T09:00:00+08:00' }]],
    staffInPrivate,
  ],
  [
    '6月12日下午3点半发到直播班群：作业今天截止',
    [['broadcast', { to: ['直播班群'], text: '作业今天截止', at: '2026-06-12T15:30:00+08:00' }]],
    staffInPrivate,
  ],
  [
    '在站长群和学员群都发一下：周五放假',
    [['broadcast', { to: ['站长群', '学员群'], text: '周五放假' }]],
    staffInPrivate,
  ],
  ['往所有群发一条通知：系统升级', [['broadcast', { to: ['全部'], text: '系统升级' }]], staffInPrivate],
  [
    '通知站长群：月底前交台账',
    [['broadcast', { to: ['站长群'], text: '月底前交台账' }]],
    { ...staff, mentionsBot: true },
  ],
  [
    '群发\n对象：站长群、学员群\n内容：端午快乐',
    [['broadcast', { to: ['站长群', '学员群'], text: '端午快乐' }]],
    { ...staff, mentionsBot: true },
  ],
  [
    '今晚7点半在短视频培训群发：今晚8点直播课',
    [['broadcast', { to: ['短视频培训群'], text: '今晚8点直播课', at: '2026-06-10T19:30:00+08:00' }]],
    staffInPrivate,
  ],
  ['群发学员群：没叫小二不发', [], staff],
  ['帮我群发一下，学员群，明天停课', [['broadcast', { to: ['学员群'], text: '明天停课' }]], staffInPrivate],
  ['通知各站长：周一开会', [['broadcast', { to: ['站长群'], text: '周一开会' }]], staffInPrivate],
  [
    '明天上午10点在站长群发：领物资',
    [['broadcast', { to: ['站长群'], text: '领物资', at: '2026-06-11T10:00:00+08:00' }]],
    staffInPrivate,
  ],
  [
    '晚上7点发站长群：抓紧报日报',
    [['broadcast', { to: ['站长群'], text: '抓紧报日报', at: '2026-06-10T19:00:00+08:00' }]],
    staffInPrivate,
  ],
  ['帮忙通知一下站长群，周五开会', [['broadcast', { to: ['站长群'], text: '周五开会' }]], staffInPrivate],
  ['发给学员群：下周一开课', [['broadcast', { to: ['学员群'], text: '下周一开课' }]], staffInPrivate],
  [
    '请给学员群和站长群发通知\n明天停电',
    [['broadcast', { to: ['学员群', '站长群'], text: '明天停电' }]],
    staffInPrivate,
  ],
  ['群发通知到全部群：端午放假三天', [['broadcast', { to: ['全部'], text: '端午放假三天' }]], staffInPrivate],
  [
    '6月20号早上8点给全部群发：今天签到抽奖',
    [['broadcast', { to: ['全部'], text: '今天签到抽奖', at: '2026-06-20T08:00:00+08:00' }]],
    staffInPrivate,
  ],
  [
    '发到永仁直播班学员群：带身份证',
    [['broadcast', { to: ['永仁直播班学员群'], text: '带身份证' }]],
    staffInPrivate,
  ],
  ['通知所有人：系统今晚维护', [['broadcast', { to: ['全部'], text: '系统今晚维护' }]], staffInPrivate],
  [
    '小二帮我在站长群说一声，明天有检查',
    [['broadcast', { to: ['站长群'], text: '明天有检查' }]],
    { ...staff, mentionsBot: true },
  ],
  [
    '把这条发到学员群：今晚直播课8点开始',
    [['broadcast', { to: ['学员群'], text: '今晚直播课8点开始' }]],
    { ...staff, mentionsBot: true },
  ],
  [
    '转发站长群：县里要求本周报台账',
    [['broadcast', { to: ['站长群'], text: '县里要求本周报台账' }]],
    { ...staff, mentionsBot: true },
  ],
  [
    '定时今晚9点发学员群：作业截止',
    [['broadcast', { to: ['学员群'], text: '作业截止', at: '2026-06-10T21:00:00+08:00' }]],
    { ...staff, mentionsBot: true },
  ],
  [
    '群发。对象：学员群；时间：明天早上7点；内容：带好身份证',
    [['broadcast', { to: ['学员群'], text: '带好身份证', at: '2026-06-11T07:00:00+08:00' }]],
    staffInPrivate,
  ],
  [
    '告诉学员群的人：教材到了，来办公室领',
    [['broadcast', { to: ['学员群'], text: '教材到了，来办公室领' }]],
    staffInPrivate,
  ],
  [
    '@小二 转站长群、学员群：端午节放假3天',
    [['broadcast', { to: ['站长群', '学员群'], text: '端午节放假3天' }]],
    { ...staff, mentionsBot: true },
  ],
  [
    '给美工班2期群和直播班3期群发：周六补课',
    [['broadcast', { to: ['美工班2期群', '直播班3期群'], text: '周六补课' }]],
    staffInPrivate,
  ],
  [
    '定时发送：6月11日7点半，学员群，内容：今天8点上课别迟到',
    [['broadcast', { to: ['学员群'], text: '今天8点上课别迟到', at: '2026-06-11T07:30:00+08:00' }]],
    staffInPrivate,
  ],
  [
    '通知所有站长明天上午来县里开会',
    [['broadcast', { to: ['站长群'], text: '明天上午来县里开会' }]],
    staffInPrivate,
  ],
  [
    '发送对象：站长群\n发送时间：6月15日 8:00\n内容：本周起：\n1. 日报晚8点前报\n2. 台账周五交',
    [
      [
        'broadcast',
        {
          to: ['站长群'],
          text: '本周起：\n1. 日报晚8点前报\n2. 台账周五交',
          at: '2026-06-15T08:00:00+08:00',
        },
      ],
    ],
    staffInPrivate,
  ],
  [
    '今晚8:30群发站长群和学员群，内容是明天停课一天',
    [['broadcast', { to: ['站长群', '学员群'], text: '明天停课一天', at: '2026-06-10T20:30:00+08:00' }]],
    staffInPrivate,
  ],
  ['通知下站长群：明天断网', [['broadcast', { to: ['站长群'], text: '明天断网' }]], staffInPrivate],
  ['给站长群发红包了吗', [], staffInPrivate],
  [
    '明天上午9:30在站长群提醒大家对账',
    [['broadcast', { to: ['站长群'], text: '对账', at: '2026-06-11T09:30:00+08:00' }]],
    { room: 'private', role: 'staff' },
  ],
  [
    '转告各位站长，月底盘点',
    [['broadcast', { to: ['站长群'], text: '月底盘点' }]],
    { room: 'private', role: 'staff' },
  ],
  [
    '群发内容：请核对库存\n群发对象：站长群\n时间：明天9点',
    [['broadcast', { to: ['站长群'], text: '请核对库存', at: '2026-06-11T09:00:00+08:00' }]],
    { room: 'private', role: 'staff' },
  ],
  [
    '广播学员群：明天停课',
    [['broadcast', { to: ['学员群'], text: '明天停课' }]],
    { room: 'private', role: 'staff' },
  ],
  [
    '帮忙转学员群和站长群：后天放假',
    [['broadcast', { to: ['学员群', '站长群'], text: '后天放假' }]],
    { room: 'private', role: 'staff' },
  ],
  [
    '群发 站长群 学员群 内容 后天放假',
    [['broadcast', { to: ['站长群', '学员群'], text: '后天放假' }]],
    { room: 'private', role: 'staff' },
  ],
  [
    '先把本周排名发我。再群发站长群：明天领新工牌',
    [
      ['ask', { topic: 'ranking', from: '2026-06-08', to: '2026-06-14' }],
      ['broadcast', { to: ['站长群'], text: '明天领新工牌' }],
    ],
    staffInPrivate,
  ],
  ['小二 告诉站长们周末盘库存', [['broadcast', { to: ['站长群'], text: '周末盘库存' }]], staffInPrivate],
  [
    '群发\n发给：新井第3期剪辑班群\n几点发：今天下午5点一刻\n说啥：作业今晚10点前交',
    [['broadcast', { to: ['新井第3期剪辑班群'], text: '作业今晚10点前交', at: '2026-06-10T17:15:00+08:00' }]],
    staffInPrivate,
  ],
  [
    '今晚差一刻七点发站长群：抓紧报数',
    [['broadcast', { to: ['站长群'], text: '抓紧报数', at: '2026-06-10T18:45:00+08:00' }]],
    staffInPrivate,
  ],
  [
    '明天八点差十分给学员群发：带本子',
    [['broadcast', { to: ['学员群'], text: '带本子', at: '2026-06-11T07:50:00+08:00' }]],
    staffInPrivate,
  ],
  [
    '下午两点过五分发学员群：签到',
    [['broadcast', { to: ['学员群'], text: '签到', at: '2026-06-10T14:05:00+08:00' }]],
    staffInPrivate,
  ],
  [
    '一个半小时以后群发站长群：断网',
    [['broadcast', { to: ['站长群'], text: '断网', at: '2026-06-10T21:30:00+08:00' }]],
    staffInPrivate,
  ],
  [
    '再过一刻钟发学员群：开播',
    [['broadcast', { to: ['学员群'], text: '开播', at: '2026-06-10T20:15:00+08:00' }]],
    staffInPrivate,
  ],
  [
    '五个小时后发全部：系统好了',
    [['broadcast', { to: ['全部'], text: '系统好了', at: '2026-06-11T01:00:00+08:00' }]],
    staffInPrivate,
  ],
  [
    '三天后早上8点给学员群发：结业考试',
    [['broadcast', { to: ['学员群'], text: '结业考试', at: '2026-06-13T08:00:00+08:00' }]],
    staffInPrivate,
  ],
  ['群发站长群：半小时后断网', [['broadcast', { to: ['站长群'], text: '半小时后断网' }]], staffInPrivate],
  [
    '今晚7点，哦不，8点发站长群：报数',
    [['broadcast', { to: ['站长群'], text: '报数', at: '2026-06-10T20:00:00+08:00' }]],
    staffInPrivate,
  ],
  [
    '今晚七点，不对，明早八点发学员群：签到',
    [['broadcast', { to: ['学员群'], text: '签到', at: '2026-06-11T08:00:00+08:00' }]],
    staffInPrivate,
  ],
  [
    '明早八点，改成九点，发学员群：带本子',
    [['broadcast', { to: ['学员群'], text: '带本子', at: '2026-06-11T09:00:00+08:00' }]],
    staffInPrivate,
  ],
  [
    '群发学员群，错了，是站长群：明天领物资',
    [['broadcast', { to: ['站长群'], text: '明天领物资' }]],
    staffInPrivate,
  ],
  ['给站长群，算了，给全部发：明天停电', [['broadcast', { to: ['全部'], text: '明天停电' }]], staffInPrivate],
  [
    '群发站长群，不对，学员群，明天停课',
    [['broadcast', { to: ['学员群'], text: '明天停课' }]],
    staffInPrivate,
  ],
  [
    '给学员群和站长群发：不对的表格今天改好',
    [['broadcast', { to: ['学员群', '站长群'], text: '不对的表格今天改好' }]],
    staffInPrivate,
  ],
  [
    '“明天停课一天”，把这句发到学员群',
    [['broadcast', { to: ['学员群'], text: '明天停课一天' }]],
    staffInPrivate,
  ],
  [
    '今晚8点把“明天停电”发到站长群',
    [['broadcast', { to: ['站长群'], text: '明天停电', at: '2026-06-10T20:00:00+08:00' }]],
    staffInPrivate,
  ],
  [
    '“明天停电”这句，今晚9点发到站长群',
    [['broadcast', { to: ['站长群'], text: '明天停电', at: '2026-06-10T21:00:00+08:00' }]],
    staffInPrivate,
  ],
  [
    '明天下午盘点，这句话帮我发站长群',
    [['broadcast', { to: ['站长群'], text: '明天下午盘点' }]],
    staffInPrivate,
  ],
  ['“明天停电”这条发到站长群了没有', [], staffInPrivate],
  ['他说“明天停课”，我已经转到学员群了', [], staffInPrivate],
  ['群里有人说“明天停课”，是真的吗', [], staffInPrivate],
  [
    '今天上午10点巡查红柳站，货架空了一半。另外今晚8点发站长群：明天补货',
    [
      ['siteVisit', { station: '红柳站', date: '2026-06-10', kind: '巡查', findings: '货架空了一半' }],
      ['broadcast', { to: ['站长群'], text: '明天补货', at: '2026-06-10T20:00:00+08:00' }],
    ],
    staffInPrivate,
  ],
  [
    '先看下昨天谁没报，再群发站长群：没报的赶紧',
    [
      ['ask', { topic: 'whoMissing', date: '2026-06-09' }],
      ['broadcast', { to: ['站长群'], text: '没报的赶紧' }],
    ],
    staffInPrivate,
  ],
  [
    '群发\n站长群\n明天下午两点\n内容：开视频会',
    [['broadcast', { to: ['站长群'], text: '开视频会', at: '2026-06-11T14:00:00+08:00' }]],
    staffInPrivate,
  ],
  [
    '明早九点发\n群：学员群\n内容：带身份证',
    [['broadcast', { to: ['学员群'], text: '带身份证', at: '2026-06-11T09:00:00+08:00' }]],
    staffInPrivate,
  ],
  [
    '群发通知\n范围：全部\n正文：周五检查\n请提前准备\n明早7点半发出',
    [['broadcast', { to: ['全部'], text: '周五检查\n请提前准备', at: '2026-06-11T07:30:00+08:00' }]],
    staffInPrivate,
  ],
  [
    '群发通知\n群：站长群\n内容：今晚8点停电\n明早8点来电',
    [['broadcast', { to: ['站长群'], text: '今晚8点停电\n明早8点来电' }]],
    staffInPrivate,
  ],
  [
    '群发：站长群；时间：明天九点；内容：交台账',
    [['broadcast', { to: ['站长群'], text: '交台账', at: '2026-06-11T09:00:00+08:00' }]],
    staffInPrivate,
  ],
  ['群：站长群 人数：30', [], staffInPrivate],
  [
    '往刚察站长二群发一下：周五开会',
    [['broadcast', { to: ['刚察站长二群'], text: '周五开会' }]],
    staffInPrivate,
  ],
  ['这三群发一下通知：明天停课', [], staffInPrivate],
  [
    '站长群学员群美工班群都发：系统升级',
    [['broadcast', { to: ['站长群', '学员群', '美工班群'], text: '系统升级' }]],
    staffInPrivate,
  ],
  ['群众工作群发：周三开会', [['broadcast', { to: ['群众工作群'], text: '周三开会' }]], staffInPrivate],
  [
    '小二 学员一班群、二班群各发一条：明天交作业',
    [['broadcast', { to: ['学员一班群', '二班群'], text: '明天交作业' }]],
    { ...staff, mentionsBot: true },
  ],
  [
    '给站长群、学员群还有讲师群发个通知：\n一、明天停电\n二、报数照旧',
    [['broadcast', { to: ['站长群', '学员群', '讲师群'], text: '一、明天停电\n二、报数照旧' }]],
    staffInPrivate,
  ],
  [
    '给所有的学员群和站长群发：放假',
    [['broadcast', { to: ['学员群', '站长群'], text: '放假' }]],
    staffInPrivate,
  ],
  ['往学员5群发：\n今天交作业', [['broadcast', { to: ['学员5群'], text: '今天交作业' }]], staffInPrivate],
  ['他在学员群站长群都发过广告', [], staffInPrivate],
  [
    '@小二 替我跟学员群的说一声 教室改到二楼',
    [['broadcast', { to: ['学员群'], text: '教室改到二楼' }]],
    staffInPrivate,
  ],
  [
    '给泽库站长群学员群发 周六大集照常',
    [['broadcast', { to: ['泽库站长群', '学员群'], text: '周六大集照常' }]],
    staffInPrivate,
  ],
  [
    '站长群学员群同时发：国庆快乐',
    [['broadcast', { to: ['站长群', '学员群'], text: '国庆快乐' }]],
    staffInPrivate,
  ],
  ['群发\n各位学员：明天停课', [['broadcast', { to: ['学员群'], text: '明天停课' }]], staffInPrivate],
  [
    '发站长群\n\n各位站长：\n月底盘点',
    [['broadcast', { to: ['站长群'], text: '各位站长：\n月底盘点' }]],
    staffInPrivate,
  ],
  [
    '站长群，12月30号上午10点发：年底盘点，元旦前把台账照片传上来',
    [
      [
        'broadcast',
        { to: ['站长群'], text: '年底盘点，元旦前把台账照片传上来', at: '2026-12-30T10:00:00+08:00' },
      ],
    ],
    { ...staffInPrivate, at: '2026-12-28T15:52:00+08:00' },
  ],
  [
    '站长群 明早8点发：今天记得提前签到',
    [['broadcast', { to: ['站长群'], text: '今天记得提前签到', at: '2026-06-11T08:00:00+08:00' }]],
    staffInPrivate,
  ],
  [
    '学员群、站长群，今晚9点整发，明天停课',
    [['broadcast', { to: ['学员群', '站长群'], text: '明天停课', at: '2026-06-10T21:00:00+08:00' }]],
    staffInPrivate,
  ],
  [
    '站长群：明早8点发，今天停电',
    [['broadcast', { to: ['站长群'], text: '今天停电', at: '2026-06-11T08:00:00+08:00' }]],
    staffInPrivate,
  ],
  [
    '学员群，今晚9点，内容：明天停课',
    [['broadcast', { to: ['学员群'], text: '明天停课', at: '2026-06-10T21:00:00+08:00' }]],
    staffInPrivate,
  ],
  [
    '发全部，今晚9点，内容是 明天有大风，门口易拉宝收一下',
    [['broadcast', { to: ['全部'], text: '明天有大风，门口易拉宝收一下', at: '2026-06-10T21:00:00+08:00' }]],
    staffInPrivate,
  ],
  [
    '发学员群，明早7点半，就说今天的课改到三楼',
    [['broadcast', { to: ['学员群'], text: '今天的课改到三楼', at: '2026-06-11T07:30:00+08:00' }]],
    staffInPrivate,
  ],
  [
    '发站长群，今晚9点开会，都来',
    [['broadcast', { to: ['站长群'], text: '今晚9点开会，都来' }]],
    staffInPrivate,
  ],
  [
    '群发站长群：明天停电，今晚9点发',
    [['broadcast', { to: ['站长群'], text: '明天停电', at: '2026-06-10T21:00:00+08:00' }]],
    staffInPrivate,
  ],
  [
    '学员群：明天停课，今晚9点发',
    [['broadcast', { to: ['学员群'], text: '明天停课', at: '2026-06-10T21:00:00+08:00' }]],
    staffInPrivate,
  ],
  [
    '明早8点群发站长群：面单到了，下午3点发',
    [['broadcast', { to: ['站长群'], text: '面单到了，下午3点发', at: '2026-06-11T08:00:00+08:00' }]],
    staffInPrivate,
  ],
  ['站长群，谁发的：明天停电', [], staffInPrivate],
  ['站长群，快递10点发车：赶紧送来', [], staffInPrivate],
  ['学员群，昨晚8点发了：停课通知', [], staffInPrivate],
  ['站长群，内容是什么：我忘了', [], staffInPrivate],
  ['他在站长群问：面单到没，明天上午9点发', [], staffInPrivate],
  ['在站长群艾特所有人说下明天盘点', [['broadcast', { to: ['站长群'], text: '明天盘点' }]], staffInPrivate],
  ['站长群艾特所有人怎么弄', [], staffInPrivate],
]

describe('broadcast', () => {
  it.each(cases)('%s', (text, meaning, setting) => {
    expect(meaningOf(text, setting)).toEqual(meaning)
  })
})
