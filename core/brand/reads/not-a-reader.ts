// Which requests come from no reader: robots that say so, tools, browsers without a window, and pages that are fetched
// before anybody looks. Who lies about all of it is left to the dwell time and the bounds. Pure.
import { isbot } from 'isbot'

export interface ReaderSigns {
  userAgent: string | undefined
  /** `Sec-Purpose`, `Purpose`, `X-Moz`, `X-Purpose`: whatever was said of why it is asked for. */
  purposes: readonly string[]
}

/** WeChat's developer tools run the mini-program on a desk. */
const desk = /wechatdevtools|webdriver|electron/i
/** Every browser, and the mini-program on every phone, begins so. */
const browser = /^Mozilla\/5\.0 \(|MicroMessenger\//
const ahead = /prefetch|prerender|preview/i

export const isNotAReader = ({ userAgent = '', purposes }: ReaderSigns): boolean =>
  !browser.test(userAgent) ||
  isbot(userAgent) ||
  desk.test(userAgent) ||
  purposes.some((purpose) => ahead.test(purpose))
