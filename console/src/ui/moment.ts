// A moment as it is read in China: 11月20日 18:05.
const format = new Intl.DateTimeFormat('zh-CN', {
  ...{ timeZone: 'Asia/Shanghai', month: 'long', day: 'numeric', hour: '2-digit', minute: '2-digit' },
  hour12: false,
})

export const moment = (iso: string): string => format.format(new Date(iso))
