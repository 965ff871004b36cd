import { describe, expect, it } from 'vitest'
import { linkKey } from './link-key.ts'

const same: [string, string][] = [
  ['https://www.bynr.gov.cn/xw/123.html', 'http://bynr.gov.cn/xw/123.html#top'],
  ['https://m.example.cn/a/', 'https://example.cn/a/index.html'],
  [
    'https://mp.weixin.qq.com/s?__biz=MzA&mid=22&idx=1&sn=ab&chksm=cd&scene=21#wechat_redirect',
    'https://mp.weixin.qq.com/s?sn=ab&idx=1&mid=22&__biz=MzA&from=timeline&isappinstalled=0',
  ],
  ['https://example.cn/n?id=7&utm_source=weixin', 'https://EXAMPLE.cn/n?id=7'],
]
const different: [string, string][] = [
  [
    'https://mp.weixin.qq.com/s?__biz=MzA&mid=22&idx=1&sn=ab',
    'https://mp.weixin.qq.com/s?__biz=MzA&mid=22&idx=2&sn=ab',
  ],
  ['https://mp.weixin.qq.com/s/AbC', 'https://mp.weixin.qq.com/s/aBc'],
  ['https://example.cn/n?id=7', 'https://example.cn/n?id=8'],
  ['https://example.cn:8080/n', 'https://example.cn/n'],
]

describe('a link', () => {
  it.each(same)('%s is %s', (a, b) => expect(linkKey(a)).toBe(linkKey(b)))
  it.each(different)('%s is not %s', (a, b) => expect(linkKey(a)).not.toBe(linkKey(b)))
  it.each(['', '新华网', 'javascript:alert(1)', 'ftp://example.cn/a', 'data:text/html,x'])(
    'is not “%s”',
    (words) => expect(linkKey(words)).toBeNull(),
  )
})
