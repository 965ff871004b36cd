// The same link, however it was copied: what only says whence somebody came is left out. Pure.

const hostWords = /^(www|m|mobile|wap)\./
/** What says by which way or by whom a page was shared, and not which page it is. */
const sharing =
  /^(utm_\w+|spm|from|isappinstalled|share_\w+|scene|subscene|chksm|sessionid|clicktime|enterid|ascene|devicetype|version|nettype|pass_ticket|wx_header|timestamp|app|group_id|wid|tt_from|iid|source|channel|_t|r)$/i
const longest = 500

/** Null for what is no link of the web. */
export function linkKey(url: string): string | null {
  if (!URL.canParse(url)) return null
  const { protocol, hostname, port, pathname, searchParams } = new URL(url)
  if (protocol !== 'http:' && protocol !== 'https:') return null
  const kept = [...searchParams].filter(([name]) => !sharing.test(name)).sort(([a], [b]) => (a < b ? -1 : 1))
  const query = new URLSearchParams(kept).toString()
  const host = hostname.toLowerCase().replace(hostWords, '') + (port && `:${port}`)
  const path = pathname.replace(/\/(index\.s?html?)?$/i, '')
  return `${host}${path}${query && `?${query}`}`.slice(0, longest)
}
