import { describe, expect, it } from 'vitest'
import { isNotAReader } from './not-a-reader.ts'

const phone =
  'Mozilla/5.0 (Linux; Android 12; M2007J3SC) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/111.0.5563.116'
const readers = [
  `${phone} Mobile Safari/537.36`,
  `${phone} XWEB/1110017 MMWEBSDK/20230805 MMWEBID/3628 MicroMessenger/8.0.42.2428(0x28002A48) WeChat/arm64 Weixin NetType/4G Language/zh_CN ABI/arm64 MiniProgramEnv/android`,
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 MicroMessenger/8.0.44(0x18002c2d) NetType/WIFI Language/zh_CN',
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/122.0.0.0 Safari/537.36',
  'Mozilla/5.0 (Linux; U; Android 10; zh-cn; MI 9) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/89.0 MQQBrowser/13.6 Mobile Safari/537.36',
  'Mozilla/5.0 (Linux; Android 12; HarmonyOS; NOH-AN00) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/99.0.4844.88 HuaweiBrowser/13.0.5.303 Mobile Safari/537.36',
]
const others = [
  undefined,
  '',
  'curl/8.5.0',
  'python-requests/2.31.0',
  'okhttp/4.12.0',
  'node',
  'Mozilla/5.0 (compatible; Baiduspider/2.0; +http://www.baidu.com/search/spider.html)',
  'Mozilla/5.0 (Linux; Android 5.0) AppleWebKit/537.36 (KHTML, like Gecko) Mobile Safari/537.36 (compatible; Bytespider; spider-feedback@bytedance.com)',
  'Sogou web spider/4.0(+http://www.sogou.com/docs/help/webmasters.htm#07)',
  'Mozilla/5.0 (compatible; YisouSpider/5.0; http://www.yisou.com/help/webmaster/spider_guide.html)',
  'Mozilla/5.0 (Linux; Android 7.0;) AppleWebKit/537.36 (KHTML, like Gecko) Mobile Safari/537.36 (compatible; PetalBot;+https://webmaster.petalsearch.com/site/petalbot)',
  'Mozilla/5.0 (Windows NT 10.0; WOW64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/69.0 Safari/537.36; 360Spider',
  'Mozilla/5.0 (X11; Linux x64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/122.0.0.0 Safari/537.36',
  'Mozilla/5.0 (Windows NT 6.1) AppleWebKit/605.1.15 (KHTML, like Gecko) wechatdevtools/1.06.2307260 MicroMessenger/8.0.5 webview/',
  'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
]

describe('who reads', () => {
  it.each(readers)('%s', (userAgent) => {
    expect(isNotAReader({ userAgent, purposes: [] })).toBe(false)
  })

  it.each(others)('not %s', (userAgent) => {
    expect(isNotAReader({ userAgent, purposes: [] })).toBe(true)
  })

  it.each(['prefetch', 'prefetch;prerender', 'preview'])('not who asks for a %s', (purpose) => {
    expect(isNotAReader({ userAgent: readers[0], purposes: [purpose] })).toBe(true)
  })
})
