import { describe, expect, it } from 'vitest'
import { type Case, meaningOf, stranger, trainee } from '../testing.ts'

const cases: Case[] = [
  ['麻烦把我短视频班的报名划掉，那几天家里要打核桃', [['cancelEnrolment', { course: '短视频班' }]], trainee],
  ['取消直播班报名', [['cancelEnrolment', { course: '直播班' }]], trainee],
  ['直播班我不去了，家里有事', [['cancelEnrolment', { course: '直播班' }]], trainee],
  ['我报的美工班取消一下', [['cancelEnrolment', { course: '美工班' }]], trainee],
  ['帮李明取消美工班报名', [['cancelEnrolment', { course: '美工班', people: [{ name: '李明' }] }]], trainee],
  [
    '苏和不参加了，美工班的名额退掉',
    [['cancelEnrolment', { course: '美工班', people: [{ name: '苏和' }] }]],
    trainee,
  ],
  ['不报了，没时间', [['cancelEnrolment', {}]], trainee],
  ['退出短视频班', [['cancelEnrolment', { course: '短视频班' }]], trainee],
  ['我报名的无人机班不想去了', [['cancelEnrolment', { course: '无人机班' }]], trainee],
  ['快递取消了', [], trainee],
  ['取消\n课程：短视频', [['cancelEnrolment', { course: '短视频' }]], trainee],
  ['不学了\n课程：直播', [['cancelEnrolment', { course: '直播' }]], trainee],
  ['取消李明的报名', [['cancelEnrolment', { people: [{ name: '李明' }] }]], trainee],
  ['把我的报名取消吧', [['cancelEnrolment', {}]], trainee],
  ['不参加美工班了，孩子没人带', [['cancelEnrolment', { course: '美工班' }]], trainee],
  ['直播班报名撤销，李芳', [['cancelEnrolment', { course: '直播班', people: [{ name: '李芳' }] }]], trainee],
  [
    '我和李明都不去了，美工班退了吧',
    [['cancelEnrolment', { course: '美工班', people: [{ name: '李明' }] }]],
    trainee,
  ],
  ['客服班，不对，美工班取消报名', [['cancelEnrolment', { course: '美工班' }]], trainee],
  ['老师，我报名了美工班没去成，退了吧', [['cancelEnrolment', { course: '美工班' }]], trainee],
  ['我妈身体不好，短视频班退了', [['cancelEnrolment', { course: '短视频班' }]], trainee],
  ['不想学直播了，退班', [['cancelEnrolment', {}]], trainee],
  ['美工班名额转给李明吧，我不去了', [['cancelEnrolment', { course: '美工班' }]], trainee],
  [
    '取消第2期电商班报名 李明 王强',
    [['cancelEnrolment', { course: '电商班', people: [{ name: '李明' }, { name: '王强' }] }]],
    trainee,
  ],
  ['刚才的报名作废，家里走不开', [['cancelEnrolment', {}]], trainee],
  ['报名我撤了哈 地里忙', [['cancelEnrolment', {}]], trainee],
  [
    '把达娃和央金的摄影班报名取消，他俩出门了',
    [['cancelEnrolment', { course: '摄影班', people: [{ name: '达娃' }, { name: '央金' }] }]],
    trainee,
  ],
  [
    '把达娃从摄影班里划掉，他不来了',
    [['cancelEnrolment', { course: '摄影班', people: [{ name: '达娃' }] }]],
    trainee,
  ],
  ['摄影班我报重了，取消一个', [['cancelEnrolment', { course: '摄影班' }]], trainee],
  ['摄影班名额让给央金吧，我去不了', [['cancelEnrolment', { course: '摄影班' }]], trainee],
  ['我不上摄影班了，腿摔了', [['cancelEnrolment', { course: '摄影班' }]], trainee],
  [
    '前天给老伴报的摄影班退了哈，她叫何春梅',
    [['cancelEnrolment', { course: '摄影班', people: [{ name: '何春梅' }] }]],
    trainee,
  ],
  [
    '昨天报的摄影班给我换成剪辑班',
    [
      ['cancelEnrolment', { course: '摄影班' }],
      ['enrol', { course: '剪辑班' }],
    ],
    trainee,
  ],
  [
    '帮我从摄影班调到剪辑班',
    [
      ['cancelEnrolment', { course: '摄影班' }],
      ['enrol', { course: '剪辑班' }],
    ],
    trainee,
  ],
  [
    '取消报名\n姓名：达娃\n课程：摄影班\n原因：外出',
    [['cancelEnrolment', { course: '摄影班', people: [{ name: '达娃' }] }]],
    stranger,
  ],
  ['摄影班改到周三了', [], trainee],
  ['明天的摄影班取消了', [], trainee],
  ['不去了，下雨', [], trainee],
  [
    '点错了 摄影班取消 改报剪辑班',
    [
      ['cancelEnrolment', { course: '摄影班' }],
      ['enrol', { course: '剪辑班' }],
    ],
    trainee,
  ],
  ['摄影班我不克了，把我名字划掉嘛', [['cancelEnrolment', { course: '摄影班' }]], trainee],
  [
    '何春梅走不开，她那个摄影班的报名取消掉',
    [['cancelEnrolment', { course: '摄影班', people: [{ name: '何春梅' }] }]],
    trainee,
  ],
  [
    '何春梅那个摄影班取消，她出去打工了',
    [['cancelEnrolment', { course: '摄影班', people: [{ name: '何春梅' }] }]],
    trainee,
  ],
  [
    '报错了，撤回我的摄影班报名，我要的是剪辑班',
    [
      ['cancelEnrolment', { course: '摄影班' }],
      ['enrol', { course: '剪辑班' }],
    ],
    trainee,
  ],
  ['取消短视频的报名', [['cancelEnrolment', { course: '短视频' }]], trainee],
  ['我退出，家里走不开', [['cancelEnrolment', {}]], trainee],
  ['直播取消了，主播感冒', [], trainee],
  ['不知道哪个人把我名字删了', [], trainee],
  ['报了30，有几个不算', []],
  ['美工班到底取消不取消啊', [], trainee],
  ['等我回来再说，还没想好去不去美工班', [], trainee],
  ['别报了，满了', [], { room: 'trainees', role: 'staff' }],
  [
    '取消 韩梅、韩雪 两人的客服班报名',
    [['cancelEnrolment', { course: '客服班', people: [{ name: '韩梅' }, { name: '韩雪' }] }]],
    trainee,
  ],
  [
    '达娃不去电工培训了，退她的报名',
    [['cancelEnrolment', { course: '电工培训', people: [{ name: '达娃' }] }]],
    trainee,
  ],
  [
    '帮白玛把家政班的报名取消一下',
    [['cancelEnrolment', { course: '家政班', people: [{ name: '白玛' }] }]],
    trainee,
  ],
  ['报名的事算了吧老师', [['cancelEnrolment', {}]], trainee],
  [
    '把我从美工班挪到直播班',
    [
      ['cancelEnrolment', { course: '美工班' }],
      ['enrol', { course: '直播班' }],
    ],
    trainee,
  ],
  ['名额让给真正想学的人吧，别占着', [], trainee],
  ['顺便说一下美工班我不去了', [['cancelEnrolment', { course: '美工班' }]], trainee],
  ['跟老师说声直播班我不参加了', [['cancelEnrolment', { course: '直播班' }]], trainee],
  // somebody else comes instead
  [
    '把达娃从美工班退掉，换成白玛',
    [
      ['cancelEnrolment', { course: '美工班', people: [{ name: '达娃' }] }],
      ['enrol', { course: '美工班', people: [{ name: '白玛' }] }],
    ],
    trainee,
  ],
  [
    '直播班我不去了，让我媳妇何春梅去',
    [
      ['cancelEnrolment', { course: '直播班' }],
      ['enrol', { course: '直播班', people: [{ name: '何春梅' }] }],
    ],
    trainee,
  ],
  [
    '美工班不去了，我弟孙大勇替我去',
    [
      ['cancelEnrolment', { course: '美工班' }],
      ['enrol', { course: '美工班', people: [{ name: '孙大勇' }] }],
    ],
    trainee,
  ],
  [
    '何春梅从美工班转到直播班',
    [
      ['cancelEnrolment', { course: '美工班', people: [{ name: '何春梅' }] }],
      ['enrol', { course: '直播班', people: [{ name: '何春梅' }] }],
    ],
    trainee,
  ],
  ['老师让达娃去美工班', [], trainee],
  // not yet
  ['今年报名要是还要交钱我就不去了', [], trainee],
  ['老师要是收钱的话美工班我就不报了', [], trainee],
  ['“取消报名”这几个字在哪点', [], trainee],
  [
    '取消直播班和美工班的报名',
    [
      ['cancelEnrolment', { course: '直播班' }],
      ['cancelEnrolment', { course: '美工班' }],
    ],
    trainee,
  ],
  [
    '把何春梅的直播班和孙大勇的美工班都退掉',
    [
      ['cancelEnrolment', { course: '直播班', people: [{ name: '何春梅' }] }],
      ['cancelEnrolment', { course: '美工班', people: [{ name: '孙大勇' }] }],
    ],
    trainee,
  ],
  [
    '达娃有事来不了，美工班名额给白玛',
    [['cancelEnrolment', { course: '美工班', people: [{ name: '达娃' }] }]],
    trainee,
  ],
  ['我去不了了，名额给我妹白玛吧，美工班', [['cancelEnrolment', { course: '美工班' }]], trainee],
  [
    '美工班换直播班行吗',
    [
      ['cancelEnrolment', { course: '美工班' }],
      ['enrol', { course: '直播班' }],
    ],
    trainee,
  ],
  [
    '我退美工班，报直播班',
    [
      ['cancelEnrolment', { course: '美工班' }],
      ['enrol', { course: '直播班' }],
    ],
    trainee,
  ],
  [
    '别给我报美工班了，报直播班',
    [
      ['cancelEnrolment', { course: '美工班' }],
      ['enrol', { course: '直播班' }],
    ],
    trainee,
  ],
  [
    '达娃让我跟您说一声，摄影班她不去了',
    [['cancelEnrolment', { course: '摄影班', people: [{ name: '达娃' }] }]],
    trainee,
  ],
  [
    '达娃说摄影班她不学了，帮她退一下',
    [['cancelEnrolment', { course: '摄影班', people: [{ name: '达娃' }] }]],
    trainee,
  ],
  ['我不想学这个了，太难，帮我退了', [['cancelEnrolment', {}]], trainee],
  ['我报重复了，删一个', [['cancelEnrolment', {}]], trainee],
  ['昨天+1的我取消', [['cancelEnrolment', {}]], trainee],
  ['老师说报了名不能取消', [], trainee],
  ['票退了，不学他那一套', [], trainee],
  ['摄影班取消，改到下周', [], { room: 'trainees', role: 'staff' }],
  [
    '我不报客服班，我报直播班',
    [
      ['cancelEnrolment', { course: '客服班' }],
      ['enrol', { course: '直播班' }],
    ],
    trainee,
  ],
  [
    '不学美工班了，我学茶艺班',
    [
      ['cancelEnrolment', { course: '美工班' }],
      ['enrol', { course: '茶艺班' }],
    ],
    trainee,
  ],
  ['我不去摄影班，路太远', [], trainee],
  ['我不上班了，在家带娃', [], trainee],
  ['我报的名算了吧，家里忙', [['cancelEnrolment', {}]], stranger],
  ['之前报名那事拉倒吧', [['cancelEnrolment', {}]], stranger],
  ['干脆报名算了', [], trainee],
  ['报名费算了一下真贵', [], trainee],
  ['这个班我不上了，活多', [['cancelEnrolment', {}]], stranger],
  ['那个班主任不来了', [], trainee],
  ['客服班把我抹了去吧', [['cancelEnrolment', { course: '客服班' }]], trainee],
  ['客服班不用算我了', [['cancelEnrolment', { course: '客服班' }]], trainee],
  ['聚餐别算我了', [], trainee],
  ['剪辑班名额我不要了，谁想去谁去', [['cancelEnrolment', { course: '剪辑班' }]], trainee],
]

describe('cancelEnrolment', () => {
  it.each(cases)('%s', (text, meaning, setting) => {
    expect(meaningOf(text, setting)).toEqual(meaning)
  })
})
