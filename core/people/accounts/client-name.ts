// Which browser, as its owner would call it, from what it says of itself.
const browsers = [
  [/MicroMessenger\//, '微信'],
  [/Edg(e|A|iOS)?\//, 'Edge'],
  [/Firefox\/|FxiOS\//, 'Firefox'],
  [/(Chrome|CriOS|Chromium)\//, 'Chrome'],
  [/Safari\//, 'Safari'],
] as const

const systems = [
  [/Windows/, 'Windows 电脑'],
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/HarmonyOS|OpenHarmony/, '鸿蒙手机'],
  [/Android/, '安卓手机'],
  [/Mac OS X|Macintosh/, 'Mac 电脑'],
  [/Linux/, 'Linux 电脑'],
] as const

type Names = readonly (readonly [RegExp, string])[]
const named = (names: Names, agent: string) => names.find(([sign]) => sign.test(agent))?.[1]

export function clientName(userAgent: string | undefined): string {
  const agent = userAgent ?? ''
  const known = [named(systems, agent), named(browsers, agent)].filter((each) => each !== undefined)
  return known.join(' · ') || '不认识的浏览器'
}
