// Somebody asks in the mini-program to be forgotten, and an admin decides on the page.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { type Demo, picture, signIn, startDemo } from './demo-in-chromium.ts'

let demo: Demo
beforeAll(async () => {
  demo = await startDemo()
}, 120_000)
afterAll(() => demo?.stop(), 20_000)

const people = { 娜仁花: '15400001224', 刘玉兰: '15400001231' }

/** As the mini-program asks, with the demo's stand-in for WeChat. */
async function asksToBeForgotten(name: string, phone: string, words: string): Promise<string> {
  const post = async (path: string, body: object, access?: string) => {
    const response = await fetch(new URL(path, demo.address), {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(access ? { authorization: `Bearer ${access}` } : {}),
      },
      body: JSON.stringify(body),
    })
    expect(response.status, await response.clone().text()).toBe(200)
    return z
      .looseObject({ access: z.string().optional(), name: z.string().optional() })
      .parse(await response.json())
  }
  const { access = '' } = await post('/v1/mini-program/sign-in', { code: `demo-${name}` })
  const linked = await post(
    '/v1/me/links/phone',
    { programme: 'urad-middle', ticket: `demo-${phone}` },
    access,
  )
  await post('/v1/me/deletion-requests', { words }, access)
  return linked.name ?? ''
}

test('one is granted and one refused, with what each is told', async () => {
  const [first = '', second = ''] = await Promise.all(
    Object.entries(people).map(([name, phone], i) =>
      asksToBeForgotten(name, phone, i === 0 ? '不参加培训了' : '换手机号了'),
    ),
  )
  const { page, faults } = await demo.openPage(1280, 900)
  await signIn(page)
  await page.getByTestId('nav-people').click()
  const waiting = page.getByTestId('deletion')
  await expect.poll(() => waiting.count()).toBe(2)
  await page.getByTestId('deletions').scrollIntoViewIfNeeded()
  await picture(page, 'staff-deletions')
  const of = (name: string) => waiting.filter({ hasText: name })
  await of(first).getByTestId('grant').click()
  await of(first).getByTestId('confirm').click()
  await expect.poll(() => waiting.count()).toBe(1)
  await of(second).getByTestId('refuse').click()
  await page.getByTestId('field-refusal').fill('合同期内要留到验收')
  await page.keyboard.press('Enter')
  await expect.poll(() => waiting.count()).toBe(0)
  const desk = page.getByTestId('deletions')
  await desk.locator('summary').click()
  await expect.poll(() => desk.textContent()).toContain(`${second}：没准`)
  expect(await desk.textContent()).toMatch(/已注销\w{6}：已删除/)
  expect(await desk.textContent()).not.toContain(first)
  await picture(page, 'staff-deletions-decided')
  expect(faults).toEqual([])
}, 60_000)
