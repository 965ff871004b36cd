import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { end, parseDefinition, stepOf } from '../dialogs/definition.ts'
import { asFormAnswer, type FormAnswered, walkForm } from './form-rules.ts'

const dialog = (name: string) =>
  parseDefinition(JSON.parse(readFileSync(`prisma/dialogs/${name}.json`, 'utf8')))
const followUp = dialog('follow-up')
const rating = dialog('rating')
const walk = (...answers: [string, FormAnswered['answer']][]) =>
  walkForm(
    followUp,
    answers.map(([step, answer]) => ({ step, answer })),
  )

describe('walkForm', () => {
  it('goes the way of the dialog: who has no shop is asked of work', () => {
    expect(walk(['openedShop', 2], ['employed', true], ['needs', '想学剪辑'])).toEqual({
      given: [
        { step: 'openedShop', answer: false },
        { step: 'employed', answer: true },
        { step: 'needs', answer: '想学剪辑' },
      ],
      next: end,
    })
  })

  it('keeps an amount as it was said, and 没有 as nothing', () => {
    const about = { fen: 300_000, approximate: true } as const
    expect(
      walk(['openedShop', 1], ['monthlySales', about], ['employed', false], ['needs', '没有了']),
    ).toMatchObject({
      given: [{ answer: true }, { answer: about }, { answer: false }, { answer: '' }],
      next: end,
    })
  })

  it('lets any question be left out, and stops where the answers stop', () => {
    expect(walk(['openedShop', null])).toMatchObject({ given: [{ answer: null }], next: 'employed' })
    expect(walk()).toEqual({ given: [], next: 'openedShop' })
  })

  it.each<[string, [string, FormAnswered['answer']][], number]>([
    ['another question than the one that comes', [['employed', true]], 0],
    [
      'a question that the answers passed by',
      [
        ['openedShop', 2],
        ['monthlySales', { fen: 1 }],
      ],
      1,
    ],
    [
      'more than is asked',
      [
        ['openedShop', 2],
        ['employed', true],
        ['needs', ''],
        ['needs', '剪辑'],
      ],
      2,
    ],
    ['a choice that is none', [['openedShop', 3]], 0],
    ['a truth where a number was to be chosen', [['openedShop', true]], 0],
    [
      'a bare number for money',
      [
        ['openedShop', 1],
        ['monthlySales', 3000],
      ],
      1,
    ],
    [
      'words for yes or no',
      [
        ['openedShop', 2],
        ['employed', '有'],
      ],
      1,
    ],
  ])('refuses %s', (_, answers, misfit) => {
    expect(walk(...answers)).toMatchObject({ misfit })
  })

  it.each([0, 6, 2.5])('takes no %d on a scale', (answer) => {
    expect(walkForm(rating, [{ step: 'teacher', answer }])).toMatchObject({ misfit: 0 })
  })
})

describe('asFormAnswer', () => {
  it('shows a choice by its number, and anything else as it is', () => {
    expect(asFormAnswer(stepOf(followUp, 'openedShop'), false)).toBe(2)
    expect(asFormAnswer(stepOf(followUp, 'openedShop'), null)).toBeNull()
    expect(asFormAnswer(stepOf(followUp, 'monthlySales'), { fen: 5 })).toEqual({ fen: 5 })
  })
})
