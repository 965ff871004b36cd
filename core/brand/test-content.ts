// For tests of this wing and of the doors before it: contents as the forms send them, pictures, and staff with a login.
import { createCanvas } from '@napi-rs/canvas'
import type { Tx } from '../platform/database/transactor.ts'

export const storyContent = (change: object = {}) => ({
  ...{ title: '阴山北麓', summary: '一方水土', cover: null },
  sections: [{ heading: '水土', text: '**高原**上的牧场', image: null }],
  ...change,
})

export const brandContent = (change: object = {}) => ({
  ...{ name: '草原味', level: 'region', slogan: '慢慢长', summary: '旗里的牌子', text: '几句话' },
  ...{ cover: null, logo: null, ...change },
})

export const enterpriseContent = (change: object = {}) => ({
  ...{ name: '青山合作社', form: 'cooperative', township: '石哈河镇', summary: '养羊的', text: '几句话' },
  ...{ cover: null, ...change },
})

export const yearContent = (change: object = {}) => ({
  ...{ year: 2026, area: null, yield: { value: 300, unit: '吨' }, months: [9, 10], quality: '散养' },
  certifications: [{ name: '绿色食品', number: 'LB-0000', until: '2027-12-31' }],
  channels: [
    { name: '商贩上门', percent: 70 },
    { name: '集市', percent: 30 },
  ],
  ...{ ownBrand: { has: false, name: '' }, note: '问过村里' },
  ...change,
})

export const productContent = (change: object = {}) => ({
  ...{ name: '羊肉', category: '肉类', summary: '散养的羊', text: '几句话', cover: null, gallery: [] },
  ...{ brandId: null, enterpriseId: null, series: '', years: [yearContent()], ...change },
})

/** A photo, half red and half blue, with a place and a camera's turn (EXIF) in it. */
export async function photo(width = 400, height = 200, turned = false): Promise<Buffer> {
  const canvas = createCanvas(width, height)
  const pen = canvas.getContext('2d')
  pen.fillStyle = 'red'
  pen.fillRect(0, 0, width / 2, height)
  pen.fillStyle = 'blue'
  pen.fillRect(width / 2, 0, width / 2, height)
  const jpeg = await canvas.encode('jpeg', 90)
  const tag = [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, turned ? 6 : 1, 0, 0]
  const tiff = Buffer.from([0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8, 0, 1, ...tag, 0, 0, 0, 0])
  const body = Buffer.concat([Buffer.from('Exif\0\0'), tiff, Buffer.from('GPS 41.5N 108.5E')])
  const length = Buffer.alloc(2)
  length.writeUInt16BE(body.length + 2)
  return Buffer.concat([jpeg.subarray(0, 2), Buffer.from([0xff, 0xe1]), length, body, jpeg.subarray(2)])
}

export const imageFields = (change: object = {}) => ({
  ...{ use: 'publicity' as const, alt: '羊群', source: '自己拍的', licence: '本项目可用' },
  ...{ people: 'none' as const, personIds: [] as string[], paperConsent: null, ...change },
})

/** Somebody of the programme who may review. Returns the person's id. */
export async function addReviewer(db: Tx, programmeId: string, id: string): Promise<string> {
  const at = new Date('2026-01-01')
  await db.person.create({ data: { id, programmeId, name: id, createdAt: at } })
  await db.roleAssignment.create({
    data: { id: `rol_${id}`, programmeId, personId: id, role: 'staff', since: at },
  })
  const login = { login: id, passwordHash: 'none', createdAt: at, passwordChangedAt: at }
  await db.staffAccount.create({ data: { id: `sta_${id}`, personId: id, ...login } })
  return id
}
