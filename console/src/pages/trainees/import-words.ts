// What became of a list, in one line. Pure.
import type { CategoryImport, ImportReport } from '../../api/people.ts'

const sentence = (parts: readonly (readonly [number, string])[]): string =>
  parts.flatMap(([count, words]) => (count > 0 ? [words.replace('#', String(count))] : [])).join('，')

export function rosterText({ rows, added, changed, refused }: ImportReport): string {
  const same = rows - added - changed - refused.length
  const parts = [
    [added, '新增#人'],
    [changed, '补全#人'],
    [same, '#人原来就有'],
    [refused.length, '#行没收下'],
  ] as const
  return `共${rows}行：${sentence(parts)}`
}

export function categoriesText({ version, rows, ...counts }: CategoryImport): string {
  const parts = [
    [counts.matched, '对上#人'],
    [counts.doubtful, '#人有同名的，要核对'],
    [counts.unmatched, '#人库里没有'],
    [counts.refused.length, '#行没收下'],
  ] as const
  return `第${version}版，共${rows}行：${sentence(parts)}`
}
