import { describe, expect, it } from 'vitest'
import { noticeTemplatesSchema, templateData } from './notice-templates.ts'

const template = (fields: Record<string, 'course' | 'time' | 'place'>) => ({ id: 'x'.repeat(43), fields })

describe('templateData', () => {
  it('fills WeChat’s fields, and leaves none empty', () => {
    const words = { course: '直播带货', time: '2026年11月21日 19:30' }
    expect(templateData(template({ thing1: 'course', time2: 'time', thing3: 'place' }), words)).toEqual({
      thing1: { value: '直播带货' },
      time2: { value: '2026年11月21日 19:30' },
      thing3: { value: '—' },
    })
  })

  it.each([
    ['thing4', 20],
    ['phrase1', 5],
    ['name2', 10],
    ['character_string12', 32],
  ])('a %s has no more than %d signs', (field, most) => {
    const value =
      templateData(template({ [field]: 'course' }), { course: '字'.repeat(50) })[field]?.value ?? ''
    expect([...value]).toHaveLength(most)
    expect(value.endsWith('…')).toBe(true)
  })
})

describe('noticeTemplatesSchema', () => {
  it.each([
    [{}, true],
    [{ nextClass: template({ thing1: 'course' }) }, true],
    [{ nextLesson: template({ thing1: 'course' }) }, false],
    [{ nextClass: { id: 'short', fields: {} } }, false],
    [{ nextClass: { id: 'x'.repeat(43), fields: { '<b>': 'course' } } }, false],
    [{ nextClass: { id: 'x'.repeat(43), fields: { thing1: 'income' } } }, false],
  ])('%j: %s', (config, good) => {
    expect(noticeTemplatesSchema.safeParse(config).success).toBe(good)
  })
})
