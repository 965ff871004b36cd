import { describe, expect, it } from 'vitest'
import { type Case, meaningOf, stranger, trainee } from '../testing.ts'

const cases: Case[] = [
  [
    '报名短视频培训班 巴图 15811112222',
    [['enrol', { course: '短视频培训班', people: [{ name: '巴图', phone: '15811112222' }] }]],
    trainee,
  ],
  ['我想报名参加第三期直播带货培训', [['enrol', { course: '直播带货培训', session: 3 }]], trainee],
  ['我和我媳妇都报名美工班', [['enrol', { course: '美工班', count: 2 }]], trainee],
  ['无人机班报两个人', [['enrol', { course: '无人机班', count: 2 }]], trainee],
  [
    '帮我报个名，电商基础班，我叫李秀兰，电话13900001111',
    [['enrol', { course: '电商基础班', people: [{ name: '李秀兰', phone: '13900001111' }] }]],
    trainee,
  ],
  [
    '给我妈报个名 王桂花 美工班第2期',
    [['enrol', { course: '美工班', session: 2, people: [{ name: '王桂花' }] }]],
    trainee,
  ],
  [
    '报名：网店运营班\n姓名：李明\n电话：13911112222',
    [['enrol', { course: '网店运营班', people: [{ name: '李明', phone: '13911112222' }] }]],
    trainee,
  ],
  [
    '1.李明 13911112222 2.王强 13822223333 报名美工班',
    [
      [
        'enrol',
        {
          course: '美工班',
          people: [
            { name: '李明', phone: '13911112222' },
            { name: '王强', phone: '13822223333' },
          ],
        },
      ],
    ],
    trainee,
  ],
  ['我想报直播班可以吗', [['enrol', { course: '直播班' }]], trainee],
  [
    '报名直播班：巴图、苏和、乌云',
    [['enrol', { course: '直播班', people: [{ name: '巴图' }, { name: '苏和' }, { name: '乌云' }] }]],
    trainee,
  ],
  [
    '巴图 苏和 报名直播班',
    [['enrol', { course: '直播班', people: [{ name: '巴图' }, { name: '苏和' }] }]],
    trainee,
  ],
  ['我要报名', [['enrol', {}]], trainee],
  ['算我一个哈', [['enrol', {}]], trainee],
  ['我也+1', [['enrol', {}]], trainee],
  ['报两个', [['enrol', { count: 2 }]], trainee],
  ['直播班+1', [['enrol', { course: '直播班' }]], trainee],
  ['美工班，不对，短视频班，我报名', [['enrol', { course: '短视频班' }]], trainee],
  ['我报完名了，什么时候上课', [], trainee],
  ['报名费要交吗', [], trainee],
  [
    '直播班报名，王强，身份证号150822199001011234',
    [['enrol', { course: '直播班', people: [{ name: '王强' }] }]],
    trainee,
  ],
  [
    '本人张红霞，大学毕业回来的，想报短视频班，德岭山镇',
    [
      ['register', { village: '德岭山镇', categories: ['返乡大学生'], name: '张红霞' }],
      ['enrol', { course: '短视频班', people: [{ name: '张红霞' }] }],
    ],
    stranger,
  ],
  ['报名', [['enrol', {}]], trainee],
  ['报名！', [['enrol', {}]], trainee],
  ['老师给我报上直播班', [['enrol', { course: '直播班' }]], trainee],
  ['我也要报短视频班', [['enrol', { course: '短视频班' }]], trainee],
  ['短视频班报名+1', [['enrol', { course: '短视频班' }]], trainee],
  ['直播班，李明，报名', [['enrol', { course: '直播班', people: [{ name: '李明' }] }]], trainee],
  [
    '老师报一下名 美工班 李芳 13911110000',
    [['enrol', { course: '美工班', people: [{ name: '李芳', phone: '13911110000' }] }]],
    trainee,
  ],
  ['把我妹妹李娜也报上，客服班', [['enrol', { course: '客服班', people: [{ name: '李娜' }] }]], trainee],
  [
    '客服班 第2期 李娜 13911110000',
    [['enrol', { course: '客服班', session: 2, people: [{ name: '李娜', phone: '13911110000' }] }]],
    trainee,
  ],
  [
    '我们村3个人报无人机培训，李明、王强、赵丽',
    [['enrol', { course: '无人机培训', people: [{ name: '李明' }, { name: '王强' }, { name: '赵丽' }] }]],
    trainee,
  ],
  ['我要报第四期', [['enrol', { session: 4 }]], trainee],
  ['第二期美工班算我一个', [['enrol', { course: '美工班', session: 2 }]], trainee],
  ['美工班加上李明', [['enrol', { course: '美工班', people: [{ name: '李明' }] }]], trainee],
  ['一家三口都报短视频班', [['enrol', { course: '短视频班', count: 3 }]], trainee],
  ['老师我俩口子都报', [['enrol', { count: 2 }]], trainee],
  ['帮我邻居王婶报个名', [['enrol', { people: [{ name: '王婶' }] }]], trainee],
  [
    '我报错了，取消直播班，改报美工班',
    [
      ['cancelEnrolment', { course: '直播班' }],
      ['enrol', { course: '美工班' }],
    ],
    trainee,
  ],
]

describe('enrol', () => {
  it.each(cases)('%s', (text, meaning, setting) => {
    expect(meaningOf(text, setting)).toEqual(meaning)
  })
})
