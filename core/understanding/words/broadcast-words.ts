// How staff order a broadcast: its verbs, the labels of its form, the audiences that need no group's name.
import { sought } from '../scan/sought.ts'

export const verb = sought(
  /群发|定时|发到|发至|发给|发在|发往|转发|转到|转给|转至|通知|广播|发个|发一|发条|发布|发出|群.{0,3}发|发.{0,12}群|推送|说一声|说一下|说下|告知|告诉|转告|提醒|群.{0,4}(?:转|推|丢|挂|贴|喊|播)|[给往向跟对].{1,14}(?:发|推|说|转)|传达|发(?=全体|全部|所有|各)|^[\s,]*(?:请|麻烦|帮我|帮忙|帮|辛苦){0,2}转(?=[^,:]{0,10}群)|发送/,
)
/** A form may say no more of it than to whom: 群：学员群. */
export const formCue = sought(/(?:^|\n)\s*(?:群|对象|范围|接收群|内容|正文)\s?:/)
/** The labels of a form. */
export const labels = {
  to: [
    '发送对象',
    '群发对象',
    '群发范围',
    '通知对象',
    '通知范围',
    '发给谁',
    '给谁',
    '给',
    '发哪',
    '发哪个群',
    '哪个群',
    '发哪里',
    '接收对象',
    '对象',
    '范围',
    '接收群',
    '群',
    '发到',
    '发给',
    '群名',
    '目标',
    '发送范围',
    '发送群',
  ],
  at: [
    '几点发',
    '啥时候发',
    '什么时候发',
    '何时发',
    '几点',
    '发送时间',
    '群发时间',
    '通知时间',
    '发布时间',
    '定时',
    '时间',
    '定时发送',
  ],
  text: [
    '说啥',
    '说什么',
    '发啥',
    '发什么',
    '通知内容',
    '消息内容',
    '发送内容',
    '群发内容',
    '内容',
    '正文',
    '消息',
    '文字',
    '通知',
  ],
} as const
/** About broadcasts; none is ordered. */
export const refusing = sought(
  /怎么群发|咋群发|能不能群发|会群发|群发功能|可以群发吗|通知(?:发|到)了(?:吗|没)/,
)
