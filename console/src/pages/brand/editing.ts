// What the fields of an item are given.
import type { Content } from '../../api/brand.ts'

export interface Editing<Of extends Content> {
  programme: string
  content: Of
  set(patch: Partial<Of>): void
}

export const textHint = '空一行是新的一段；**加粗**，# 小标题，- 列表，> 引用，[字](https://…) 链接'
