import { describe, expect, it } from 'vitest'
import { type Case, meaningOf, staffInPrivate, stranger, trainee } from '../testing.ts'

const cases: Case[] = [
  ['那就吃面，牛肉面加个蛋11', [], trainee],
  ['直播班加个李秀英', [['enrol', { course: '直播班', people: [{ name: '李秀英' }] }]], trainee],
  [
    '报名短视频培训班 巴图 15811112222',
    [['enrol', { course: '短视频培训班', people: [{ name: '巴图', phone: '15811112222' }] }]],
    trainee,
  ],
  [
    '报名快递打包入门',
    [['enrol', { course: '快递打包入门' }]],
    { ...trainee, vocabulary: { courses: ['快递打包入门'] } },
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
  ['老师，也给俺写上呗', [['enrol', {}]], trainee],
  ['我也参加 +1', [['enrol', {}]], trainee],
  ['把我也算上➕1', [['enrol', {}]], trainee],
  ['活干完了，算我一个', [['enrol', {}]], trainee],
  ['我要保名摄影班', [['enrol', { course: '摄影班' }]], trainee],
  [
    '美工班报达娃，客服班报央金卓嘎',
    [
      ['enrol', { course: '美工班', people: [{ name: '达娃' }] }],
      ['enrol', { course: '客服班', people: [{ name: '央金卓嘎' }] }],
    ],
    trainee,
  ],
  [
    '我想报摄影班和剪辑班',
    [
      ['enrol', { course: '摄影班' }],
      ['enrol', { course: '剪辑班' }],
    ],
    trainee,
  ],
  ['报第二期直播班，哦不，第三期', [['enrol', { course: '直播班', session: 3 }]], trainee],
  ['给我报直播班，嗯还是报美工班吧', [['enrol', { course: '美工班' }]], trainee],
  ['美工班还有名额吗？有的话给我报上', [['enrol', { course: '美工班' }]], trainee],
  ['请问在这报名吗？我想参加摄影班，什么时候开课都行', [['enrol', { course: '摄影班' }]], stranger],
  ['摄影班要是还有空位，给我占一个', [['enrol', { course: '摄影班' }]], trainee],
  ['我们家四口人都报摄影班', [['enrol', { course: '摄影班', count: 4 }]], trainee],
  ['直播班，我儿子我闺女还有我都报', [['enrol', { course: '直播班', count: 3 }]], trainee],
  ['我们站报4个人上摄影班，名单回头给', [['enrol', { course: '摄影班', count: 4 }]]],
  ['美工班+3', [['enrol', { course: '美工班', count: 3 }]], trainee],
  [
    '给我二嫂和她妹子报个美工班，二嫂叫何春梅，她妹子叫何春燕',
    [['enrol', { course: '美工班', people: [{ name: '何春梅' }, { name: '何春燕' }] }]],
    trainee,
  ],
  [
    '我名字孙大勇电话是一三八四七六五四三二一，想学摄影，就是摄影班',
    [['enrol', { course: '摄影班', people: [{ name: '孙大勇', phone: '13847654321' }] }]],
    trainee,
  ],
  [
    '报 名：摄影班\n期　数：第二期\n姓　名：朝克图\n电　话：13847654321',
    [['enrol', { course: '摄影班', session: 2, people: [{ name: '朝克图', phone: '13847654321' }] }]],
    stranger,
  ],
  ['我跟邻居刘大姐都报美工班', [['enrol', { course: '美工班', people: [{ name: '刘大姐' }] }]], trainee],
  [
    '我报名美工班，电话不想留',
    [
      ['enrol', { course: '美工班' }],
      ['decline', { what: 'phone' }],
    ],
    trainee,
  ],
  ['美工班名额满了', [], trainee],
  ['我报了美工班，天天学', [], trainee],
  ['你也报一个美工班呗', [], trainee],
  ['等羊卖了我也报个美工班', [], trainee],
  ['我报短视频，第二期的', [['enrol', { course: '短视频', session: 2 }]], trainee],
  ['报名 美工 何春梅', [['enrol', { course: '美工', people: [{ name: '何春梅' }] }]], trainee],
  [
    '报个名：姓名何春梅，课程是网店运营',
    [['enrol', { course: '网店运营', people: [{ name: '何春梅' }] }]],
    trainee,
  ],
  [
    '我报的是二期摄影班，叫何春梅',
    [['enrol', { course: '摄影班', session: 2, people: [{ name: '何春梅' }] }]],
    trainee,
  ],
  ['把朝克图也加到摄影班里', [['enrol', { course: '摄影班', people: [{ name: '朝克图' }] }]], trainee],
  [
    '何春梅、孙大勇报摄影班，电话分别是13847654321、13947654321',
    [
      [
        'enrol',
        {
          course: '摄影班',
          people: [
            { name: '何春梅', phone: '13847654321' },
            { name: '孙大勇', phone: '13947654321' },
          ],
        },
      ],
    ],
    trainee,
  ],
  [
    '我要报摄影班，我叫谢春燕，我是头一回学',
    [['enrol', { course: '摄影班', people: [{ name: '谢春燕' }] }]],
    trainee,
  ],
  [
    '我跟达娃一路来学，摄影班，给我们报起嘛',
    [['enrol', { course: '摄影班', people: [{ name: '达娃' }] }]],
    trainee,
  ],
  ['给我娃报个摄影班 娃叫孙小勇', [['enrol', { course: '摄影班', people: [{ name: '孙小勇' }] }]], trainee],
  ['你好，我是来报名的，摄影班', [['enrol', { course: '摄影班' }]], stranger],
  ['俺也想去，给俺添个名字呗', [['enrol', {}]], trainee],
  ['能去，给俺算上', [['enrol', {}]], trainee],
  ['我报一下啊，今天十七单', [], trainee],
  ['两个人一起报驾校便宜200', [], trainee],
  ['报名示例：李四 13847654321 摄影班', [], { room: 'trainees', role: 'staff' }],
  ['报一哈', []],
  ['我报三天的，等下', []],
  // 下一期 is no number, 一位 of a mistake no head
  ['下一期摄影班我参加', [['enrol', { course: '摄影班' }]], trainee],
  ['报名时候填的电话少一位，有影响没', [], trainee],
  ['炒米一袋19包邮，要的+1', []],
  [
    '报名课程：客服培训班；期别：二；学员①：索南 13911112222；学员②：尼玛',
    [
      [
        'enrol',
        {
          course: '客服培训班',
          session: 2,
          people: [{ name: '索南', phone: '13911112222' }, { name: '尼玛' }],
        },
      ],
    ],
    stranger,
  ],
  [
    '美工班给达娃和白玛报上，达娃13911112222，白玛没手机',
    [['enrol', { course: '美工班', people: [{ name: '达娃', phone: '13911112222' }, { name: '白玛' }] }]],
    trainee,
  ],
  ['我跟我妹都想学剪辑，麻烦给报上', [['enrol', { course: '剪辑', count: 2 }]], trainee],
  [
    '我报茶艺，我嫂子报面点',
    [
      ['enrol', { course: '茶艺' }],
      ['enrol', { course: '面点' }],
    ],
    trainee,
  ],
  ['护理班给我留位置', [['enrol', { course: '护理班' }]], trainee],
  ['我们站报俩人上网店运营班第2期', [['enrol', { course: '网店运营班', session: 2, count: 2 }]], trainee],
  ['美工班，不对，是网店运营班，报一个', [['enrol', { course: '网店运营班' }]], trainee],
  ['猛虎村这边直播带货班报6个人', [['enrol', { course: '直播带货班', count: 6 }]], trainee],
  ['我报农村电商班', [['enrol', { course: '农村电商班' }]], trainee],
  ['+1的那几个到底来不来，别光占名额', [], trainee],
  ['明年开春打算报个无人机', [], trainee],
  [
    '替俺爹报 赵满囤 15048770362 快递代收培训',
    [['enrol', { course: '快递代收培训', people: [{ name: '赵满囤', phone: '15048770362' }] }]],
    trainee,
  ],
  ['老师我想报那个短视频班，还有我媳妇也报', [['enrol', { course: '短视频班', count: 2 }]], trainee],
  ['算我一个吧，周末聚餐', [], trainee],
  [
    '罗银花的摄影班退掉，换成直播班，还是她',
    [
      ['cancelEnrolment', { course: '摄影班', people: [{ name: '罗银花' }] }],
      ['enrol', { course: '直播班', people: [{ name: '罗银花' }] }],
    ],
    trainee,
  ],
  [
    '新媒体班二期三期我都报',
    [
      ['enrol', { course: '新媒体班', session: 2 }],
      ['enrol', { course: '新媒体班', session: 3 }],
    ],
    trainee,
  ],
  [
    '报明直播班 石玉梅 13012345670',
    [['enrol', { course: '直播班', people: [{ name: '石玉梅', phone: '13012345670' }] }]],
    trainee,
  ],
  [
    '想参加的课：跨境电商培训\n期次：二期\n本人：赵长顺\n联系方式：13900001122',
    [['enrol', { course: '跨境电商培训', people: [{ name: '赵长顺', phone: '13900001122' }], session: 2 }]],
    trainee,
  ],
  ['不是美工班，我报的是短视频班', [['enrol', { course: '短视频班' }]], trainee],
  // dictated: the number is no part of the name
  [
    '报直播班的两个人达娃一三九四七六五四三二一还有白玛一三八四七六五四三二一',
    [
      [
        'enrol',
        {
          course: '直播班',
          people: [
            { name: '达娃', phone: '13947654321' },
            { name: '白玛', phone: '13847654321' },
          ],
        },
      ],
    ],
    trainee,
  ],
  ['我要包名美工班', [['enrol', { course: '美工班' }]], trainee],
  ['鲍名 摄影班 何春梅', [['enrol', { course: '摄影班', people: [{ name: '何春梅' }] }]], trainee],
  ['买了两包名茶送老师', [], trainee],
  ['老师跟你讲下无人机班给我报上', [['enrol', { course: '无人机班' }]], trainee],
  [
    '达娃和白玛去无人机班，给报上',
    [['enrol', { course: '无人机班', people: [{ name: '达娃' }, { name: '白玛' }] }]],
    trainee,
  ],
  ['报名短视频进阶班', [['enrol', { course: '短视频进阶班' }]], trainee],
  ['何春梅要上摄影班', [['enrol', { course: '摄影班', people: [{ name: '何春梅' }] }]], trainee],
  // how many, the names later
  ['报俩，直播班', [['enrol', { course: '直播班', count: 2 }]], trainee],
  ['美工班我们站报仨，名字等会发', [['enrol', { course: '美工班', count: 3 }]], trainee],
  ['短视频班给我跟我姐占俩位置', [['enrol', { course: '短视频班', count: 2 }]], trainee],
  ['美工班给我们留三个座', [['enrol', { course: '美工班', count: 3 }]], trainee],
  ['直播班报五名，回头发名单', [['enrol', { course: '直播班', count: 5 }]], trainee],
  // people under sessions or courses
  [
    '报名美工班 第一期：达娃、白玛 第二期：央金',
    [
      ['enrol', { course: '美工班', session: 1, people: [{ name: '达娃' }, { name: '白玛' }] }],
      ['enrol', { course: '美工班', session: 2, people: [{ name: '央金' }] }],
    ],
    trainee,
  ],
  [
    '1.何春梅 13847654321 直播班 2.孙大勇 13947654321 美工班 报名',
    [
      ['enrol', { course: '直播班', people: [{ name: '何春梅', phone: '13847654321' }] }],
      ['enrol', { course: '美工班', people: [{ name: '孙大勇', phone: '13947654321' }] }],
    ],
    trainee,
  ],
  [
    '我报美工班二期，我媳妇何春梅报三期',
    [
      ['enrol', { course: '美工班', session: 2 }],
      ['enrol', { course: '美工班', session: 3, people: [{ name: '何春梅' }] }],
    ],
    trainee,
  ],
  // the same person goes elsewhere
  [
    '把何春梅的美工班取消，帮她换成直播班',
    [
      ['cancelEnrolment', { course: '美工班', people: [{ name: '何春梅' }] }],
      ['enrol', { course: '直播班', people: [{ name: '何春梅' }] }],
    ],
    staffInPrivate,
  ],
  ['+1，几点开始', [['enrol', {}]], trainee],
  ['+1 管饭不', [['enrol', {}]], trainee],
  ['+1，老师讲得真好', [], trainee],
  ['+1 这天咋这么热', [], trainee],
  ['墙上写着“我要报名，我要致富”，谁写的', [], trainee],
  ['他说“算我一个”，结果没来', [], trainee],
  ['我要报“直播带货班”', [['enrol', { course: '直播带货班' }]], trainee],
  ['零基础学剪辑，日入300，名额只剩10个，报名加微信abc123', [], trainee],
  ['签到表\n姓名：达娃\n课程：美工班', [], trainee],
  ['我报1个直播班', [['enrol', { course: '直播班' }]], trainee],
  ['有没有摄影班，有的话算我一个', [['enrol', { course: '摄影班' }]], trainee],
  ['我想问下直播班能不能带孩子，能带我就报', [['enrol', { course: '直播班' }]], trainee],
  ['报错班了，我要报的是直播班', [['enrol', { course: '直播班' }]], trainee],
  ['俺两口子都去直播班', [['enrol', { course: '直播班', count: 2 }]], trainee],
  ['给我报上直播班拉我进群', [['enrol', { course: '直播班' }]], trainee],
  ['把我拉进直播班的群', [], trainee],
  ['要报名直播班的找我', [], trainee],
  ['算我的，今天午饭我请', [], trainee],
  ['名单漏了白玛，美工班加上她', [['enrol', { course: '美工班', people: [{ name: '白玛' }] }]], trainee],
  ['上次报的短视频班第二期，帮我挪到第三期', [['enrol', { course: '短视频班', session: 3 }]], trainee],
  ['直播班来一个', [['enrol', { course: '直播班' }]], trainee],
  ['再来一个，唱得好', [], trainee],
  ['给何春梅补报直播班', [['enrol', { course: '直播班', people: [{ name: '何春梅' }] }]], staffInPrivate],
  [
    '姓名：达娃\n电话：13847654321\n报名：美工班\n姓名：白玛\n报名：直播班',
    [
      ['enrol', { course: '美工班', people: [{ name: '达娃', phone: '13847654321' }] }],
      ['enrol', { course: '直播班', people: [{ name: '白玛' }] }],
    ],
    stranger,
  ],
  ['咱村派两个去学美工班', [['enrol', { course: '美工班', count: 2 }]], trainee],
  ['电商培训我们嘎查去仨人', [['enrol', { course: '电商培训', count: 3 }]]],
  ['无人机班 我村出四口人', [['enrol', { course: '无人机班', count: 4 }]]],
  ['昨天的培训我们站去了俩人', []],
  ['美工班各站去俩人', [], { role: 'staff' }],
  ['培训我们去几个人合适', [], trainee],
  ['摄影班我们娘儿俩都去', [['enrol', { course: '摄影班', count: 2 }]], trainee],
  ['我也要报撒', [['enrol', {}]], trainee],
  ['给俺报上嘎', [['enrol', {}]], trainee],
  ['你们报撒子名', [], trainee],
  ['差人不？我凑个数 +1', [['enrol', {}]], trainee],
  ['人不够的话我报一个', [['enrol', {}]], trainee],
  ['还有空位没 有的话给我留一个', [['enrol', {}]], trainee],
  ['打球缺人不 算我一个', [], trainee],
  ['人数不够怎么办', [], trainee],
  ['老师我和当家的报养殖班', [['enrol', { course: '养殖班', count: 2 }]], trainee],
  ['我跟我婆娘报养殖班', [['enrol', { course: '养殖班', count: 2 }]], trainee],
  ['我报茶艺班，顺便给我妹也报上', [['enrol', { course: '茶艺班', count: 2 }]], trainee],
  ['也给我儿子报一个', [['enrol', {}]], trainee],
  ['也给你儿子报一个', [], trainee],
  ['我报美工班哈，说串了，报客服班', [['enrol', { course: '客服班' }]], trainee],
  ['报短视频班，念错了是直播班', [['enrol', { course: '直播班' }]], trainee],
  ['给我记直播班', [['enrol', { course: '直播班' }]], trainee],
  ['我想報農產品培訓', [['enrol', { course: '農產品培訓' }]], trainee],
  [
    '我叫白玛，红光村牧民，报名直播班，电话不方便留',
    [
      ['register', { name: '白玛', village: '红光村', categories: ['农牧民'] }],
      ['enrol', { course: '直播班', people: [{ name: '白玛' }] }],
      ['decline', { what: 'phone' }],
    ],
    stranger,
  ],
  ['一家四口都给记上吧，电商班', [['enrol', { course: '电商班', count: 4 }]], trainee],
  ['俩都给写上，直播班', [['enrol', { course: '直播班', count: 2 }]], trainee],
  ['我们合作社四位大姐要报刺绣班，您给她们登上', [['enrol', { course: '刺绣班', count: 4 }]], trainee],
  ['村里给他们报了美工班', [], trainee],
  [
    '课程：农产品摄影培训\n学员：郭建军13947751206|其其格15149460337|娜仁\n期数：第三期',
    [
      [
        'enrol',
        {
          course: '农产品摄影培训',
          people: [
            { name: '郭建军', phone: '13947751206' },
            { name: '其其格', phone: '15149460337' },
            { name: '娜仁' },
          ],
          session: 3,
        },
      ],
    ],
    staffInPrivate,
  ],
  [
    '王老师，我家那口子说他也想学个直播，你看直播班给他也记上行不',
    [['enrol', { course: '直播班' }]],
    trainee,
  ],
  [
    '老师我嫂子乌兰托我问问，摄影班她想参加，给登上吧，电话13847751122',
    [['enrol', { course: '摄影班', people: [{ name: '乌兰', phone: '13847751122' }] }]],
    trainee,
  ],
  ['我们村里有三个媳妇都想学刺绣班，老师给报上', [['enrol', { course: '刺绣班', count: 3 }]], trainee],
  ['俺家俩闺女都报网店班', [['enrol', { course: '网店班', count: 2 }]], trainee],
  ['我跟我两个弟弟都报短视频班', [['enrol', { course: '短视频班', count: 3 }]], trainee],
  [
    '报名表\n班级：美工班\n人员：拉毛13897001122；扎西13897001123',
    [
      [
        'enrol',
        {
          course: '美工班',
          people: [
            { name: '拉毛', phone: '13897001122' },
            { name: '扎西', phone: '13897001123' },
          ],
        },
      ],
    ],
    staffInPrivate,
  ],
  ['他们俩都报了，我还没想好', [], trainee],
  ['六个绣娘在绣一幅大作品', [], trainee],
  ['给记上账，欠我三块', [], trainee],
  ['俩都挺好看，你买哪个', [], trainee],
  ['老师好，我们村五个妇女想学刺绣，能不能给她们报上名', [['enrol', { course: '刺绣', count: 5 }]], trainee],
  ['直播班我跟媳妇俩，记上哈', [['enrol', { course: '直播班', count: 2 }]], trainee],
  ['我和俩妹子都报茶艺班', [['enrol', { course: '茶艺班', count: 3 }]], trainee],
  [
    '给录上：美工班 白玛 13997001122',
    [['enrol', { course: '美工班', people: [{ name: '白玛', phone: '13997001122' }] }]],
    trainee,
  ],
  ['我弟兄四个都去学无人机班，给登上', [['enrol', { course: '无人机班', count: 4 }]], trainee],
  [
    '张老师你好 我想给我们村小学的两位老师报个名 学剪辑班 一个叫李红梅 一个叫张国栋',
    [['enrol', { course: '剪辑班', people: [{ name: '李红梅' }, { name: '张国栋' }] }]],
    { ...trainee, room: 'private' },
  ],
  [
    '把这几个人登到美工班第二期：\n1.李强 13800001111\n2.王刚 13800002222',
    [
      [
        'enrol',
        {
          course: '美工班',
          people: [
            { name: '李强', phone: '13800001111' },
            { name: '王刚', phone: '13800002222' },
          ],
          session: 2,
        },
      ],
    ],
    staffInPrivate,
  ],
  [
    '课程：茶艺培训\n学员：\n1.李强 13800001111\n2.王刚 13800002222\n备注：两人都是脱贫户',
    [
      [
        'enrol',
        {
          course: '茶艺培训',
          people: [
            { name: '李强', phone: '13800001111' },
            { name: '王刚', phone: '13800002222' },
          ],
        },
      ],
    ],
    staffInPrivate,
  ],
  ['我家那位报了美工班了', [], trainee],
  ['给她们记上过没', [], trainee],
  ['我们班有六个绣娘，手艺都不错', [], trainee],
  ['今天上午摄影班讲了构图然后我还想问下第二期啥时候开课然后我家里还有点事先走了谢谢老师', [], trainee],
  ['昨天下午在直播班学了怎么打光然后我把我家沙棘汁摆上去播了两个小时还有人问价', [], trainee],
  [
    '摄影班第三期，我村去四个：马超、李娟、王芳、何平',
    [
      [
        'enrol',
        {
          course: '摄影班',
          people: [{ name: '马超' }, { name: '李娟' }, { name: '王芳' }, { name: '何平' }],
          session: 3,
        },
      ],
    ],
    trainee,
  ],
  ['娘儿仨报刺绣班', [['enrol', { course: '刺绣班', count: 3 }]], trainee],
  ['我们几个都想报电商班，一共六个', [['enrol', { course: '电商班', count: 6 }]], trainee],
  ['剪辑班还收人不，收的话我们姐妹三个都上', [['enrol', { course: '剪辑班', count: 3 }]], trainee],
  ['算上我一共五个人报美工班', [['enrol', { course: '美工班', count: 5 }]], trainee],
  [
    '项目：刺绣培训\n参加人：普秀兰/15109712233\n罗凤仙/15109712244\n期：1',
    [
      [
        'enrol',
        {
          course: '刺绣培训',
          people: [
            { name: '普秀兰', phone: '15109712233' },
            { name: '罗凤仙', phone: '15109712244' },
          ],
          session: 1,
        },
      ],
    ],
    staffInPrivate,
  ],
  [
    '课程：刺绣培训\n名单：普秀兰、罗凤仙、李翠花',
    [['enrol', { course: '刺绣培训', people: [{ name: '普秀兰' }, { name: '罗凤仙' }, { name: '李翠花' }] }]],
    staffInPrivate,
  ],
  ['签到表\n课程：刺绣培训\n学员：普秀兰；罗凤仙', [], staffInPrivate],
  ['我们几个报哪个班', [], trainee],
  [
    '我们村派两个：普秀兰、罗凤仙，报美工班',
    [['enrol', { course: '美工班', people: [{ name: '普秀兰' }, { name: '罗凤仙' }] }]],
    trainee,
  ],
  ['无人机植保培训我们弟兄俩都报', [['enrol', { course: '无人机植保培训', count: 2 }]], trainee],
  ['直播班我们姊妹俩都报', [['enrol', { course: '直播班', count: 2 }]], trainee],
  ['美工班俺们弟兄仨都报', [['enrol', { course: '美工班', count: 3 }]], trainee],
  ['美工班我们三姊妹报名', [['enrol', { course: '美工班', count: 3 }]], trainee],
  ['刺绣班我们姐妹几个都报', [['enrol', { course: '刺绣班' }]], trainee],
  // what children learn, and what it costs
  ['我家娃闹着报名学街舞，一期要两千，报不起哦', [], trainee],
  ['我媳妇报名学瑜伽，一期要六百', [], trainee],
  ['外面的直播班一期要四千，报不起', [], trainee],
  ['一期美工班给我报名', [['enrol', { course: '美工班', session: 1 }]], trainee],
  ['大家好！报名短视频班的请填表', [], trainee],
  ['我也要报 别把我落下', [['enrol', {}]], trainee],
  ['我也要报，别漏了我', [['enrol', {}]], trainee],
  ['+1 千万别忘了我', [['enrol', {}]], trainee],
  ['别把我落下', [], trainee],
  ['我也要报警', [], trainee],
  ['仁增喊我给他报名，报二期', [['enrol', { session: 2, people: [{ name: '仁增' }] }]], trainee],
  ['李桂芳叫我给她报名', [['enrol', { people: [{ name: '李桂芳' }] }]], trainee],
  ['旺堆打电话喊我给他报二期', [['enrol', { session: 2, people: [{ name: '旺堆' }] }]], trainee],
  ['卓玛求我帮她报客服班', [['enrol', { course: '客服班', people: [{ name: '卓玛' }] }]], trainee],
]

describe('enrol', () => {
  it.each(cases)('%s', (text, meaning, setting) => {
    expect(meaningOf(text, setting)).toEqual(meaning)
  })
})
