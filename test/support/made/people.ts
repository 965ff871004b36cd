// What trainees and staff say, put together from parts in many orders, and what it must be read as.
import { type Said, staffInPrivate, stranger, trainee } from '../../../core/understanding/testing.ts'
import {
  categories,
  channels,
  courses,
  type Draw,
  days,
  type Kind,
  type Made,
  people,
  products,
  stations,
  today,
  units,
  villages,
} from './draw.ts'

const made = (text: string, ...meaning: Said[]): Made => ({ text, meaning })

function sale(draw: Draw): Made {
  const [[day, date], [where, channel]] = [draw.one(days), draw.one(channels)]
  const [product, unit, quantity, money] = [
    draw.one(products),
    draw.one(units),
    draw.between(2, 60),
    draw.money(),
  ]
  const text = draw.one([
    `${day}${where}卖了${quantity}${unit}${product}，一共${money.words}`,
    `${day}在${where}卖了${product}${quantity}${unit}，收入${money.words}`,
    `${day}${where}上卖出${product}${quantity}${unit}${money.words}`,
    `${day}${product}卖了${quantity}${unit}，${money.words}，${where}卖的`,
  ])
  return made(text, ['salesReport', { date, product, quantity, unit, amount: money.value, channel }])
}

function saleOfOrders(draw: Draw): Made {
  const [[day, date], [where, channel]] = [draw.one(days), draw.one(channels)]
  const [orders, money] = [draw.between(1, 60), draw.money()]
  const text = draw.one([
    `${day}${where}卖了${orders}单，${money.words}`,
    `${day}${where}出了${orders}单一共${money.words}`,
    `${day}${where}成交${orders}单，销售额${money.words}`,
  ])
  return made(text, ['salesReport', { date, orders, amount: money.value, channel }])
}

function saleOfTwo(draw: Draw): Made {
  const [day, date] = draw.one(days)
  const told = draw.two(products).map((product) => {
    const [unit, quantity, money] = [draw.one(units), draw.between(2, 60), draw.money()]
    const fields = { date, product, quantity, unit, amount: money.value }
    return { text: `${product}${quantity}${unit}${money.words}`, said: ['salesReport', fields] as Said }
  })
  return made(`${day}卖了${told.map(({ text }) => text).join('，')}`, ...told.map(({ said }) => said))
}

function saleForm(draw: Draw): Made {
  const [product, unit, quantity, amount] = [
    draw.one(products),
    draw.one(units),
    draw.between(1, 60),
    draw.between(20, 2_000),
  ]
  const [where, channel] = draw.one(channels)
  const rows = [`产品：${product}`, `数量：${quantity}${unit}`, `金额：${amount}元`, `渠道：${where}`]
  const text = `销售上报\n${draw.shuffled(rows).join('\n')}`
  return made(text, ['salesReport', { date: today, product, quantity, unit, amount, channel }])
}

function signUp(draw: Draw): Made {
  const course = draw.one(courses)
  const [a, b] = draw.two(people)
  const [phone, other, session] = [draw.phone(), draw.phone(), draw.between(1, 5)]
  return draw.one([
    made(`报名${course}，${a}、${b}`, ['enrol', { course, people: [{ name: a }, { name: b }] }]),
    made(`给${a}和${b}报${course}`, ['enrol', { course, people: [{ name: a }, { name: b }] }]),
    made(`帮${a}报名${course}`, ['enrol', { course, people: [{ name: a }] }]),
    made(`${a} ${phone} 报名${course}`, ['enrol', { course, people: [{ name: a, phone }] }]),
    made(`我是${a}，想报${course}，电话${phone}`, ['enrol', { course, people: [{ name: a, phone }] }]),
    made(`${course}报名：${a} ${phone}，${b} ${other}`, [
      'enrol',
      {
        course,
        people: [
          { name: a, phone },
          { name: b, phone: other },
        ],
      },
    ]),
    made(`我要报名${course}第${session}期`, ['enrol', { course, session }]),
  ])
}

function withdrawal(draw: Draw): Made {
  const [course, name] = [draw.one(courses), draw.one(people)]
  return draw.one([
    made(`${course}我不报了`, ['cancelEnrolment', { course }]),
    made(`${course}帮我退了吧，去不了`, ['cancelEnrolment', { course }]),
    made(`取消${name}的${course}报名`, ['cancelEnrolment', { course, people: [{ name }] }]),
    made(`${name}${course}不去了，帮取消`, ['cancelEnrolment', { course, people: [{ name }] }]),
    made(`${name}不参加${course}了，取消`, ['cancelEnrolment', { course, people: [{ name }] }]),
  ])
}

function newcomer(draw: Draw): Made {
  const [name, village, phone] = [draw.one(people), draw.one(villages), draw.phone()]
  const [kind, category] = draw.one(categories)
  const whole = { name, phone, village, categories: [category] }
  return draw.one([
    made(`我叫${name}，${village}的，${kind}，电话${phone}`, ['register', whole]),
    made(draw.shuffled([name, village, kind, phone]).join(draw.one(['，', ' '])), ['register', whole]),
    made(`姓名：${name}\n村：${village}\n电话：${phone}\n类别：${kind}`, ['register', whole]),
    made(`本人${name}，家住${village}，是${kind}，手机${phone}`, ['register', whole]),
    made(`老师好，我是${village}的${name}，${kind}`, ['register', { name, village, categories: [category] }]),
  ])
}

const spans: [words: string, from: string, to: string][] = [
  ['今天', today, today],
  ['明天', '2026-06-11', '2026-06-11'],
  ['6月12号', '2026-06-12', '2026-06-12'],
  ['周五', '2026-06-12', '2026-06-12'],
  ['明后两天', '2026-06-11', '2026-06-12'],
  ['6月11号到13号', '2026-06-11', '2026-06-13'],
]
const reasons = '孩子发烧 家里接羔 去县医院看病 老人住院了 家里有事 地里浇水走不开 车坏在半路'.split(' ')
function away(draw: Draw): Made {
  const [[day, from, to], reason] = [draw.one(spans), draw.one(reasons)]
  const [course, person] = [draw.one(courses), draw.one(people)]
  return draw.one([
    made(`${day}请假，${reason}`, ['leave', { from, to, reason }]),
    made(`老师，${reason}，${day}请个假`, ['leave', { from, to, reason }]),
    made(`请假：${reason}，${day}`, ['leave', { from, to, reason }]),
    made(`${day}的${course}我请假，${reason}`, ['leave', { from, to, reason, course }]),
    made(`替${person}请假，${day}${reason}`, ['leave', { from, to, reason, person }]),
    made(`${person}${day}来不了，${reason}，替他请个假`, ['leave', { from, to, reason, person }]),
  ])
}

function present(draw: Draw): Made {
  const [a, b] = draw.two(people)
  const [code, course] = [draw.code(), draw.one(courses)]
  const both = [{ name: a }, { name: b }]
  return draw.one([
    made(`签到${code}`, ['checkIn', { code }]),
    made(`${a}签到 ${code}`, ['checkIn', { code, people: [{ name: a }] }]),
    made(`我和${a}都到了，签到${code}`, ['checkIn', { code, people: [{ name: a }], self: true }]),
    made(`${a}、${b}签到${code}`, ['checkIn', { code, people: both }]),
    made(`${course}签到 ${code}`, ['checkIn', { code, course }]),
    made(`签到码${code}，我和${a}、${b}三个人`, ['checkIn', { code, people: both, self: true }]),
  ])
}

function visit(draw: Draw): Made {
  const [day, date] = draw.one(days)
  const [person, method, monthlySales] = [
    draw.one(people),
    draw.one(['电话', '上门', '微信', '视频']),
    draw.between(3, 90) * 100,
  ]
  const of = { person, method, date }
  return draw.one([
    made(`${day}${method}回访${person}，已开店，月销${monthlySales}`, [
      'followUpVisit',
      { ...of, openedShop: true, monthlySales },
    ]),
    made(`${day}${method}回访了${person}，没开店，需要拍照培训`, [
      'followUpVisit',
      { ...of, openedShop: false, needs: '拍照培训' },
    ]),
    made(`${day}给${person}${method}回访，已就业`, ['followUpVisit', { ...of, employed: true }]),
    made(`${person} ${method}回访 没人接`, ['followUpVisit', { ...of, date: today, reached: false }]),
    made(
      `回访记录\n姓名：${person}\n方式：${method}\n开店：是\n月销售额：${monthlySales}元\n需求：流量扶持`,
      ['followUpVisit', { ...of, date: today, openedShop: true, monthlySales, needs: '流量扶持' }],
    ),
  ])
}

const findings = '货架整齐，台账齐全 电脑坏了，需要维修 招牌掉色 站长会用系统了'.split(' ')
function inspection(draw: Draw): Made {
  const [[day, date], station] = [draw.one(days), draw.one(stations)]
  const [found, kind] = [draw.one(findings), draw.one(['巡查', '盘点', '指导'])]
  const text = draw.one([
    `${day}${kind}${station}，${found}`,
    `${day}去${station}${kind}，${found}`,
    `${day}到${station}${kind}，发现${found}`,
  ])
  return made(text, ['siteVisit', { station, date, kind, findings: found }])
}

const letters =
  '周五下午停课，改到周六上课 请各站长月底前上传台账照片 直播班明天在党校二楼开课 请大家填写满意度问卷'.split(
    ' ',
  )
function letter(draw: Draw): Made {
  const [words, at] = draw.one([
    ['明天上午9点', '2026-06-11T09:00:00+08:00'],
    ['今晚9点', '2026-06-10T21:00:00+08:00'],
    ['6月12号下午3点', '2026-06-12T15:00:00+08:00'],
    ['', undefined],
  ] as const)
  const [to, text] = [draw.one(['学员群', '站长群', '全部']), draw.one(letters)]
  const said = draw.one([
    `${words}群发${to}：${text}`,
    `小二，${words}给${to}发：${text}`,
    `${words}通知${to}：${text}`,
  ])
  return made(said, ['broadcast', { to: [to], text, ...(at !== undefined && { at }) }])
}

export const madeByPeople: Kind[] = [
  ...Object.entries({ sale, saleOfOrders, saleOfTwo, saleForm, signUp, withdrawal, away, present }).map(
    ([name, make]): Kind => ({ name, setting: trainee, make }),
  ),
  { name: 'newcomer', setting: stranger, make: newcomer },
  ...Object.entries({ visit, inspection, letter }).map(
    ([name, make]): Kind => ({ name, setting: staffInPrivate, make }),
  ),
]
