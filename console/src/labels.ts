// Chinese names of everything the page shows. A name that is not here is shown as it is.

export const programmes: Record<string, string> = {
  'urad-middle': '乌拉特中旗',
  hangjin: '杭锦旗',
  yongren: '永仁县',
  zeku: '泽库县',
}

export const roles = {
  operator: '站长',
  trainee: '学员',
  staff: '工作人员',
  unknown: '还不认识',
  bot: '机器人',
} as const

export const states = { pending: '处理中', done: '已处理', parked: '已搁置' } as const

export const intents: Record<string, string> = {
  dailyReport: '报当天的数',
  correction: '改数',
  appSignIn: '智慧乡村签到',
  salesReport: '报自己的销售',
  enrol: '报名',
  cancelEnrolment: '取消报名',
  chain: '接龙',
  checkIn: '上课签到',
  leave: '请假',
  followUpVisit: '回访',
  register: '登记',
  siteVisit: '到站',
  mute: '不要提醒',
  decline: '不愿提供',
  broadcast: '群发',
  ask: '提问',
}

export const recordTypes: Record<string, string> = {
  dailyReport: '站点日报',
  appSignIn: '智慧乡村签到',
  attendance: '上课签到',
  classCode: '课堂口令',
  conversation: '群',
  roleAssignment: '身份',
  alias: '微信身份',
  enrolment: '报名',
  salesReport: '销售',
  salesRecord: '销售',
  leave: '请假',
  followUpVisit: '回访',
  siteVisit: '到站',
  assetCount: '资产盘点',
  appScreenshot: '签到截图',
  appSignInList: 'APP签到名单',
  appStationName: 'APP名单的站名',
  contestAdjustment: '评委加减分',
  reportFlag: '要看的数',
  verification: '核实',
  person: '人员',
  mute: '提醒设置',
  stationClosure: '歇业',
  reportAmendment: '等批的改动',
  correctionReason: '改数原因',
  monthClosing: '月结账',
}
