// 产品: what the public reads of it, and what the product database (农村产品数据库) holds of it year by year.
import { z } from 'zod'
import type { ContentKind } from '../editorial/content-kind.ts'
import { imagesIn } from '../text/rich-text.ts'
import { common, given, imageId, parsedBy } from './shared.ts'

/** 品类 */
export const categories = [
  ...([
    '粮油',
    '蔬菜',
    '瓜果',
    '肉类',
    '奶蛋',
    '水产',
    '药材',
    '饲草',
    '加工食品',
    '手工艺',
    '其他',
  ] as const),
] as const

const amount = z
  .object({ value: z.number().min(0), unit: z.string() })
  .nullable()
  .default(null)

const yearSchema = z
  .object({
    year: z.number().int(),
    /** 面积 or 产量: at least one of them is known. */
    area: amount,
    yield: amount,
    /** 上市时间: months of the season, 1 to 12. */
    months: z.array(z.number().int().min(1).max(12)),
    /** 质量和技术水平 */
    quality: z.string().default(''),
    certifications: z.array(
      z.object({
        name: z.string(),
        number: z.string().default(''),
        until: z.string().nullable().default(null),
      }),
    ),
    /** 传统销售渠道及比例: together not more than all of it. */
    channels: z.array(z.object({ name: z.string(), percent: z.number().min(0).max(100) })),
    /** 自主品牌拥有情况 */
    ownBrand: z.object({ has: z.boolean(), name: z.string().default('') }),
    /** For staff alone: who was asked, what is doubtful. */
    note: z.string().default(''),
  })
  .refine(({ channels }) => channels.reduce((sum, { percent }) => sum + percent, 0) <= 100 + 1e-6, {
    message: '销售渠道的比例加起来不能超过100%',
    path: ['channels'],
  })

export type ProductYear = z.infer<typeof yearSchema>

const productSchema = z
  .object({
    name: z.string(),
    category: z.enum(categories),
    summary: z.string(),
    text: z.string(),
    cover: imageId,
    gallery: z.array(z.string()).default([]),
    brandId: z.string().nullable().default(null),
    enterpriseId: z.string().nullable().default(null),
    /** 网销产品系列; empty where it isn't sold online as one. */
    series: z.string().default(''),
    years: z.array(yearSchema),
    ...common,
  })
  .refine(({ years }) => new Set(years.map(({ year }) => year)).size === years.length, {
    message: '同一年只能有一份数据',
    path: ['years'],
  })

export type Product = z.infer<typeof productSchema>

/** The newest of its years; null where nothing is known yet. */
export const latestYear = ({ years }: Product): ProductYear | null =>
  years.reduce<ProductYear | null>((last, each) => (last && last.year > each.year ? last : each), null)

export const product: ContentKind<Product> = {
  ...{ kind: 'product', word: '产品' },
  parse: parsedBy(productSchema),
  title: ({ name }) => name,
  search: ({ category, series }) => [category, series],
  facets: (content) => [
    { name: 'category', value: content.category },
    ...(latestYear(content)?.months ?? []).map((month) => ({ name: 'month', value: String(month) })),
    ...given(content.brandId).map((value) => ({ name: 'brand', value })),
    ...given(content.enterpriseId).map((value) => ({ name: 'enterprise', value })),
  ],
  images: ({ cover, gallery, text }) => [...given(cover, ...gallery), ...imagesIn(text)],
  refers: ({ brandId, enterpriseId }) => [
    ...given(brandId).map((id) => ({ kind: 'brand', id })),
    ...given(enterpriseId).map((id) => ({ kind: 'enterprise', id })),
  ],
}
