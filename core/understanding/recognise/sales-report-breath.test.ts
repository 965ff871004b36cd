// Sales told in one or two breaths: 卖光, 出手, 走掉; a place for a channel; a price each; a slip of the tongue.
import { describe, expect, it } from 'vitest'
import { type Case, meaningOf, type Said, trainee } from '../testing.ts'

const today = '2026-06-10'
const yesterday = '2026-06-09'
const sale = (fields: Record<string, unknown>): Said => ['salesReport', fields]

const cases: Record<string, Case[]> = {
  'told in one breath': [
    [
      '羊肉串今晚夜市两百三十串，一串三块，卖光',
      [sale({ product: '羊肉串', quantity: 230, unit: '串', amount: 690, channel: '夜市', date: today })],
    ],
    [
      '刚从集上回来，20斤沙葱全走了，一斤8块',
      [sale({ product: '沙葱', quantity: 20, unit: '斤', amount: 160, channel: '集上', date: today })],
    ],
    [
      '家里那点干肉昨天全出手了，15斤，1350',
      [sale({ date: yesterday, product: '干肉', quantity: 15, unit: '斤', amount: 1350 })],
    ],
    [
      '镇政府门口摆摊，韭菜花酱40瓶，每瓶12块，卖得一瓶不剩',
      [sale({ product: '韭菜花酱', quantity: 40, unit: '瓶', amount: 480, channel: '摆摊', date: today })],
    ],
    [
      '老乡群里出了8只大鹅，一只180',
      [sale({ product: '大鹅', quantity: 8, unit: '只', amount: 1440, channel: '老乡群', date: today })],
    ],
    [
      '今儿个羊绒围脖走了6条，每条260，抖音3条，微信3条',
      [
        sale({ product: '羊绒围脖', quantity: 3, unit: '条', amount: 780, channel: '抖音', date: today }),
        sale({ product: '羊绒围脖', quantity: 3, unit: '条', amount: 780, channel: '微信', date: today }),
      ],
    ],
    [
      '刚才集上出手两只羯羊，2600',
      [sale({ product: '羯羊', quantity: 2, unit: '只', amount: 2600, channel: '集上', date: today })],
    ],
    [
      '今天拼多多小米走掉18单，二百一十六斤，1728块',
      [
        sale({
          product: '小米',
          quantity: 216,
          unit: '斤',
          orders: 18,
          amount: 1728,
          channel: '拼多多',
          date: today,
        }),
      ],
    ],
    [
      '供销社那边土豆拉走两吨，一斤七毛',
      [sale({ product: '土豆', quantity: 2, unit: '吨', amount: 2800, channel: '供销社', date: today })],
    ],
    [
      '赶巴扎卖馕 150个 一个3块',
      [sale({ product: '馕', quantity: 150, unit: '个', amount: 450, channel: '赶巴扎', date: today })],
    ],
    [
      '俺家大枣昨儿个快手出了二十七单，一单三十九块九',
      [sale({ date: yesterday, product: '大枣', orders: 27, amount: 1077.3, channel: '快手' })],
    ],
    [
      '学校食堂今天要了鸡蛋30板，一板28',
      [sale({ product: '鸡蛋', quantity: 30, unit: '板', amount: 840, channel: '学校食堂', date: today })],
    ],
    [
      '老师我这边奶茶粉清掉了，剩的26盒，每盒20，朋友圈',
      [sale({ product: '奶茶粉', quantity: 26, unit: '盒', amount: 520, channel: '朋友圈', date: today })],
    ],
    [
      '前天去旗里赶会，皮画出了4幅，800一幅',
      [sale({ date: '2026-06-08', product: '皮画', quantity: 4, unit: '幅', amount: 3200, channel: '赶会' })],
    ],
    [
      '今天端午节庙会粽子卖的可以，三百二十个，两块五一个',
      [sale({ product: '粽子', quantity: 320, unit: '个', amount: 800, channel: '庙会', date: today })],
    ],
    [
      '驼奶粉 抖音 11罐 2178',
      [sale({ product: '驼奶粉', quantity: 11, unit: '罐', amount: 2178, channel: '抖音', date: today })],
    ],
    [
      '老师，昨儿黑夜直播走了43单酸枣面，一千二百九',
      [sale({ date: yesterday, product: '酸枣面', orders: 43, amount: 1290, channel: '直播' })],
    ],
    [
      '辣椒面30袋450，花椒面12袋300，全是赶集出的',
      [
        sale({ product: '辣椒面', quantity: 30, unit: '袋', amount: 450, channel: '赶集', date: today }),
        sale({ product: '花椒面', quantity: 12, unit: '袋', amount: 300, channel: '赶集', date: today }),
      ],
    ],
    [
      '今天微信群里接龙卖西红柿，35箱，一箱40，一箱没剩',
      [sale({ product: '西红柿', quantity: 35, unit: '箱', amount: 1400, channel: '微信群', date: today })],
    ],
    [
      '杏子熟了，路边卖了六十斤，一斤五块，现钱300',
      [sale({ product: '杏子', quantity: 60, unit: '斤', amount: 300, channel: '路边', date: today })],
    ],
    [
      '老师好，报5月份的：快手奶酪干210单，9870元；线下60袋，1800元',
      [
        sale({
          from: '2026-05-01',
          to: '2026-05-31',
          product: '奶酪干',
          orders: 210,
          amount: 9870,
          channel: '快手',
        }),
        sale({
          from: '2026-05-01',
          to: '2026-05-31',
          product: '奶酪干',
          quantity: 60,
          unit: '袋',
          amount: 1800,
          channel: '线下',
        }),
      ],
    ],
    [
      '今天卖了3头牛犊，头均6500',
      [sale({ product: '牛犊', quantity: 3, unit: '头', amount: 19500, date: today })],
    ],
    [
      '视频号挂的苦荞茶今天有人拍了5罐，每罐66',
      [sale({ product: '苦荞茶', quantity: 5, unit: '罐', amount: 330, channel: '视频号', date: today })],
    ],
    [
      '早上摘的草莓到中午就没了，22斤，25一斤，门口卖的',
      [sale({ product: '草莓', quantity: 22, unit: '斤', amount: 550, channel: '门口', date: today })],
    ],
    [
      '莜面鱼鱼今天走了50份，一份12，夜市',
      [sale({ product: '莜面鱼鱼', quantity: 50, unit: '份', amount: 600, channel: '夜市', date: today })],
    ],
    [
      '两头猪卖给屠宰场了，7800块',
      [sale({ product: '猪', quantity: 2, unit: '头', amount: 7800, date: today })],
    ],
    [
      '今儿淘宝那边粉条出了14单，不对，15单，六百整',
      [sale({ product: '粉条', orders: 15, amount: 600, channel: '淘宝', date: today })],
    ],
    [
      '蕨麻猪肉 快手 昨晚 33斤 每斤38',
      [
        sale({
          date: yesterday,
          product: '蕨麻猪肉',
          quantity: 33,
          unit: '斤',
          amount: 1254,
          channel: '快手',
        }),
      ],
    ],
    [
      '牛粪饼子也有人要哈哈，网上卖了200块，一块两块五',
      [sale({ product: '牛粪饼子', quantity: 200, unit: '块', amount: 500, channel: '网上', date: today })],
    ],
    [
      '老师，今天没直播，散卖了4桶胡麻油，一桶220',
      [sale({ product: '胡麻油', quantity: 4, unit: '桶', amount: 880, date: today })],
    ],
    [
      '昨天下雨集上人少，就出了11斤蘑菇，330块',
      [sale({ date: yesterday, product: '蘑菇', quantity: 11, unit: '斤', amount: 330, channel: '集上' })],
    ],
    [
      '上个礼拜天在县城广场卖黄瓜，5毛一斤，一百二十斤全完了',
      [
        sale({
          date: '2026-06-07',
          product: '黄瓜',
          quantity: 120,
          unit: '斤',
          amount: 60,
          channel: '县城广场',
        }),
      ],
    ],
    [
      '抖店今天成交9单，奶皮子，金额五百四',
      [sale({ product: '奶皮子', orders: 9, amount: 540, channel: '抖音', date: today })],
    ],
    [
      '周一到今天快手一共卖了52单，3100多，都是牛肉干',
      [
        sale({
          from: '2026-06-08',
          to: '2026-06-10',
          product: '牛肉干',
          orders: 52,
          amount: 3100,
          channel: '快手',
          approximate: true,
        }),
      ],
    ],
    [
      '家门口支了个摊，卖凉皮，六块一份，四十五份没够卖',
      [sale({ product: '凉皮', quantity: 45, unit: '份', amount: 270, channel: '家门口', date: today })],
    ],
    [
      '老师 羊毛褥子出了3床 一床680 是视频号上的',
      [sale({ product: '羊毛褥子', quantity: 3, unit: '床', amount: 2040, channel: '视频号', date: today })],
    ],
    [
      '核桃8袋，啊呸，18袋，每袋25，拼多多',
      [sale({ product: '核桃', quantity: 18, unit: '袋', amount: 450, channel: '拼多多', date: today })],
    ],
    [
      '今天的羊奶全走完了，四十斤，五块一斤',
      [sale({ product: '羊奶', quantity: 40, unit: '斤', amount: 200, date: today })],
    ],
    [
      '老师，刚收工。集上卖了八十个烧饼，俩块一个',
      [sale({ product: '烧饼', quantity: 80, unit: '个', amount: 160, channel: '集上', date: today })],
    ],
    [
      '乡亲们帮衬，今晚直播27单，羊杂碎，小两千块',
      [
        sale({
          product: '羊杂碎',
          orders: 27,
          amount: 2000,
          channel: '直播',
          approximate: true,
          date: today,
        }),
      ],
    ],
    [
      '昨晚和老公俩人直播，卖了19袋风干肉，每袋75',
      [sale({ date: yesterday, product: '风干肉', quantity: 19, unit: '袋', amount: 1425, channel: '直播' })],
    ],
    [
      '莫合烟叶子 赶集 12斤 30一斤',
      [sale({ product: '莫合烟叶子', quantity: 12, unit: '斤', amount: 360, channel: '赶集', date: today })],
    ],
    [
      '饭馆要了20斤羊肉，38一斤，钱已经给了',
      [sale({ product: '羊肉', quantity: 20, unit: '斤', amount: 760, channel: '饭馆', date: today })],
    ],
    [
      '今天快手，地皮菜，十七单，一单二十九块九',
      [sale({ product: '地皮菜', orders: 17, amount: 508.3, channel: '快手', date: today })],
    ],
    [
      '头天开摊，卖了36个月饼，一个5块，180到手',
      [sale({ product: '月饼', quantity: 36, unit: '个', amount: 180, date: today })],
    ],
    [
      '今天淘宝8单京东5单都是枸杞，淘宝472，京东295',
      [
        sale({ product: '枸杞', orders: 8, amount: 472, channel: '淘宝', date: today }),
        sale({ product: '枸杞', orders: 5, amount: 295, channel: '京东', date: today }),
      ],
    ],
    [
      '有游客买了我两件蒙古袍，一件880',
      [sale({ product: '蒙古袍', quantity: 2, unit: '件', amount: 1760, date: today })],
    ],
    [
      '民宿老板订了15床羊毛被，每床420',
      [sale({ product: '羊毛被', quantity: 15, unit: '床', amount: 6300, date: today })],
    ],
    [
      '上周末在旗里文化广场卖手工皂，62块，每块15',
      [
        sale({
          from: '2026-06-06',
          to: '2026-06-07',
          product: '手工皂',
          quantity: 62,
          unit: '块',
          amount: 930,
          channel: '旗里文化广场',
        }),
      ],
    ],
    [
      '今天抖音红糖16单，哎不是，是快手，448块',
      [sale({ product: '红糖', orders: 16, amount: 448, channel: '快手', date: today })],
    ],
    [
      '快手和抖音都播了，快手9单抖音6单，全是奶片，金额分别是270和180',
      [
        sale({ product: '奶片', orders: 9, amount: 270, channel: '快手', date: today }),
        sale({ product: '奶片', orders: 6, amount: 180, channel: '抖音', date: today }),
      ],
    ],
    [
      '老师，昨天线下走了奶豆腐10斤，忘说价了，一斤35',
      [sale({ date: yesterday, product: '奶豆腐', quantity: 10, unit: '斤', amount: 350, channel: '线下' })],
    ],
    [
      '今天羊皮卖了，12张，60一张',
      [sale({ product: '羊皮', quantity: 12, unit: '张', amount: 720, date: today })],
    ],
    [
      '牛肉丸子在社区团购出了55份 一份19.9',
      [
        sale({
          product: '牛肉丸子',
          quantity: 55,
          unit: '份',
          amount: 1094.5,
          channel: '社区团购',
          date: today,
        }),
      ],
    ],
    [
      '五月份总共卖了蜂蜜三百二十斤，两万二，快手占一半',
      [
        sale({
          from: '2026-05-01',
          to: '2026-05-31',
          product: '蜂蜜',
          quantity: 320,
          unit: '斤',
          amount: 22000,
        }),
      ],
    ],
    [
      '今天朋友圈有三个人要了土鸡蛋，一共90枚，135块',
      [sale({ product: '土鸡蛋', quantity: 90, unit: '枚', amount: 135, channel: '朋友圈', date: today })],
    ],
    [
      '奶皮子卖光喽，二十五张七百五',
      [sale({ product: '奶皮子', quantity: 25, unit: '张', amount: 750, date: today })],
    ],
    [
      '今早挤的骆驼奶6桶，卖给奶站，一桶85',
      [sale({ product: '骆驼奶', quantity: 6, unit: '桶', amount: 510, date: today })],
    ],
    [
      '跟集卖辣子面，38袋，一袋10元，剩2袋没卖完',
      [sale({ product: '辣子面', quantity: 38, unit: '袋', amount: 380, channel: '跟集', date: today })],
    ],
    [
      '今天下集早，黄花菜出了14斤，一斤32',
      [sale({ product: '黄花菜', quantity: 14, unit: '斤', amount: 448, date: today })],
    ],
    [
      '昨儿个抖音羊绒衫卖断码了，11件，单件320',
      [sale({ date: yesterday, product: '羊绒衫', quantity: 11, unit: '件', amount: 3520, channel: '抖音' })],
    ],
    [
      '卖柿饼 抖音小店 6箱 每箱58 包邮',
      [sale({ product: '柿饼', quantity: 6, unit: '箱', amount: 348, channel: '抖音', date: today })],
    ],
    [
      '十单！老师，我今天十单了！快手，炒米',
      [sale({ product: '炒米', orders: 10, channel: '快手', date: today })],
    ],
  ],
  'counted, priced, mended and placed': [
    [
      '集上卖奶豆腐，拉去的六十块全卖光，一块15',
      [sale({ product: '奶豆腐', quantity: 60, unit: '块', amount: 900, channel: '集上', date: today })],
    ],
    [
      '今天快手出了豆腐干40块，一块2块5',
      [sale({ product: '豆腐干', quantity: 40, unit: '块', amount: 100, channel: '快手', date: today })],
    ],
    [
      '赶集卖了肥皂30块 一块十二',
      [sale({ product: '肥皂', quantity: 30, unit: '块', amount: 360, channel: '赶集', date: today })],
    ],
    [
      '茯砖茶卖出去20块，一块85元',
      [sale({ product: '茯砖茶', quantity: 20, unit: '块', amount: 1700, date: today })],
    ],
    [
      '昨天卖了奶豆腐12块，一块三十',
      [sale({ date: yesterday, product: '奶豆腐', quantity: 12, unit: '块', amount: 360 })],
    ],
    [
      '今天集上酸奶卖了50块，一块五一碗',
      [sale({ product: '酸奶', amount: 50, channel: '集上', date: today })],
    ],
    [
      '今天快手卖了饼子60块，一个一块五',
      [sale({ product: '饼子', amount: 60, channel: '快手', date: today })],
    ],
    ['早市卖油条80块，一根一块五', [sale({ product: '油条', amount: 80, channel: '早市', date: today })]],
    [
      '那个物交会带去的葡萄干全卖光了，60袋，每袋15',
      [sale({ product: '葡萄干', quantity: 60, unit: '袋', amount: 900, channel: '物交会', date: today })],
    ],
    [
      '昨天那个庙会拉去的西瓜全卖完了，200斤，一斤1块2',
      [sale({ date: yesterday, product: '西瓜', quantity: 200, unit: '斤', amount: 240, channel: '庙会' })],
    ],
    [
      '有个超市要了30箱鸡蛋，一箱90',
      [sale({ product: '鸡蛋', quantity: 30, unit: '箱', amount: 2700, date: today })],
    ],
    [
      '有个老客户拿走牛肉干10斤，850块',
      [sale({ product: '牛肉干', quantity: 10, unit: '斤', amount: 850, date: today })],
    ],
    [
      '早市刚收摊，豆腐脑60碗，180',
      [sale({ product: '豆腐脑', quantity: 60, unit: '碗', amount: 180, channel: '早市', date: today })],
    ],
    [
      '直播刚下播 羊毛毡12个 960',
      [sale({ product: '羊毛毡', quantity: 12, unit: '个', amount: 960, channel: '直播', date: today })],
    ],
    [
      '老师报喜啦 快手总算开张啦 牛肉干6袋390块',
      [sale({ product: '牛肉干', quantity: 6, unit: '袋', amount: 390, channel: '快手', date: today })],
    ],
    [
      '报个喜讯，小红书终于开单了，杏干5袋100',
      [sale({ product: '杏干', quantity: 5, unit: '袋', amount: 100, channel: '小红书', date: today })],
    ],
    [
      '快手今天花椒20袋，哦20是单数，袋是25，总500',
      [
        sale({
          product: '花椒',
          quantity: 25,
          unit: '袋',
          orders: 20,
          amount: 500,
          channel: '快手',
          date: today,
        }),
      ],
    ],
    [
      '抖音木耳15斤，错了15是单数，斤数是22，总共880',
      [sale({ product: '木耳', quantity: 22, orders: 15, amount: 880, channel: '抖音', date: today })],
    ],
    [
      '今天抖音松子9单，不对，9是袋数，单是7，810块',
      [
        sale({
          product: '松子',
          quantity: 9,
          unit: '袋',
          orders: 7,
          amount: 810,
          channel: '抖音',
          date: today,
        }),
      ],
    ],
    [
      '抖音羊肚菌12单，总1320',
      [sale({ product: '羊肚菌', orders: 12, amount: 1320, channel: '抖音', date: today })],
    ],
    [
      '快手卖了红枣30斤总450',
      [sale({ product: '红枣', quantity: 30, unit: '斤', amount: 450, channel: '快手', date: today })],
    ],
    ['王总要了5箱苹果400', [sale({ product: '苹果', quantity: 5, unit: '箱', amount: 400, date: today })]],
    [
      '小红书卖了6单和政啤特果 360',
      [sale({ product: '和政啤特果', orders: 6, amount: 360, channel: '小红书', date: today })],
    ],
    [
      '集上卖了蘑菇8斤和木耳5斤，共500',
      [
        sale({ product: '蘑菇', quantity: 8, unit: '斤', channel: '集上', date: today }),
        sale({ product: '木耳', quantity: 5, unit: '斤', channel: '集上', date: today }),
      ],
    ],
    [
      '挎包在抖音上卖了12个一共是3600块钱帽子呢赶集卖了20顶每顶30然后明天上课的事你们那个通知再发一下',
      [
        sale({ product: '挎包', quantity: 12, unit: '个', amount: 3600, channel: '抖音', date: today }),
        sale({ product: '帽子', quantity: 20, unit: '顶', amount: 600, channel: '赶集', date: today }),
      ],
    ],
    [
      '老师我跟你汇报一下子嘛今天赶场卖了腊肉十二斤一斤四十五',
      [sale({ product: '腊肉', quantity: 12, unit: '斤', amount: 540, channel: '赶场', date: today })],
    ],
    [
      '今天那个直播卖了蜂蜜9瓶 每瓶48',
      [sale({ product: '蜂蜜', quantity: 9, unit: '瓶', amount: 432, channel: '直播', date: today })],
    ],
  ],
  'not of the sender, or not sold': [
    ['有个市场管理费收了50', []],
    ['我同学开了个网店然后昨天卖了五十单', []],
    ['听说隔壁村那谁卖了30单然后今天又卖了20单', []],
    ['那个市场卖的菜好贵，一斤八块', []],
    ['小李家的羊今天也卖了8只', []],
    ['羊现在一斤多少钱，我这有20只', []],
    ['明天集上准备卖30箱', []],
    ['我刚买了5斤羊肉 190', []],
    ['在超市拿了两箱牛奶 98', []],
    ['食堂今天要了5个人打饭', []],
  ],
  'what looks like these': [
    ['小王家的辣椒也卖了20斤', []],
    ['老张家昨天卖了两头牛', []],
    ['老王家的今天也直播了，60单', []],
    ['我们在食堂买了5份饭60', []],
    ['从超市拿走两箱奶98', []],
    ['学校要了我的电话', []],
    [
      '学校要了40斤土豆，一斤一块二',
      [sale({ product: '土豆', quantity: 40, unit: '斤', amount: 48, date: today })],
    ],
    ['把手机带走了，两千块的', []],
    ['广场上人真多，上千人', []],
    ['群里有人卖8只鸡', []],
    [
      '村民群里走了6箱李子，240',
      [sale({ product: '李子', quantity: 6, unit: '箱', amount: 240, channel: '村民群', date: today })],
    ],
    [
      '今天抖音小米10袋总350',
      [sale({ product: '小米', quantity: 10, unit: '袋', amount: 350, channel: '抖音', date: today })],
    ],
    [
      '小米卖了小一百斤，一斤8块',
      [sale({ product: '小米', quantity: 100, unit: '斤', amount: 800, approximate: true, date: today })],
    ],
    [
      '和静辣椒赶集走了50斤，300块',
      [sale({ product: '和静辣椒', quantity: 50, unit: '斤', amount: 300, channel: '赶集', date: today })],
    ],
    [
      '和媳妇赶集卖了20个馍40块',
      [sale({ product: '馍', quantity: 20, unit: '个', amount: 40, channel: '赶集', date: today })],
    ],
    [
      '刚直播完，八宝茶12盒，每盒45',
      [sale({ product: '八宝茶', quantity: 12, unit: '盒', amount: 540, channel: '直播', date: today })],
    ],
    [
      '今天拼多多木耳 单数是8 袋数是12 总金额420',
      [
        sale({
          product: '木耳',
          quantity: 12,
          unit: '袋',
          orders: 8,
          amount: 420,
          channel: '拼多多',
          date: today,
        }),
      ],
    ],
    ['今天下来8单，单是抖音就5单', []],
    ['奶豆腐赶集走了五十块钱的', [sale({ product: '奶豆腐', amount: 50, channel: '赶集', date: today })]],
    ['今天卖切糕赚了 20块，一块15', []],
    ['昨天去庙会玩，糖葫芦10块两串', []],
    ['昨天展销会 展位费300块，一天150', []],
    ['你们直播那个班还有20个名额吗然后昨天我快手卖了5单300', []],
    [
      '挎包卖了8个640然后谁知道明天几点上课',
      [sale({ product: '挎包', quantity: 8, unit: '个', amount: 640, date: today })],
    ],
  ],
}

describe.each(Object.entries(cases))('salesReport %s', (_, some) => {
  it.each(some)('%s', (text, meaning, setting = trainee) => {
    expect(meaningOf(text, setting)).toEqual(meaning)
  })
})
