// What trainees say they sold, on the page of the sales: totals, the line, its message; a service makes it driven.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Demo, picture, signIn, startDemo } from './demo-in-chromium.ts'

let demo: Demo
beforeAll(async () => {
  demo = await startDemo()
}, 120_000)
afterAll(() => demo?.stop(), 20_000)

async function says(senderId: string, text: string): Promise<void> {
  const response = await fetch(`${demo.county}/county/v1/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ conversationId: `private:${senderId}`, senderId, text }),
  })
  expect(response.status).toBeLessThan(300)
}

test('a sale, its proof, and what drove it', async () => {
  const { page, faults } = await demo.openPage(1280, 900)
  await signIn(page)
  await says('wxid_demo_tr02', '今天抖音卖羊肉12单2360元')
  await says('wxid_demo_tr02', '这个月一共卖了5000元')
  await says('wxid_demo_tr01', '昨天快手酸奶卖了30盒900元，退了2盒60元')
  await page.getByTestId('nav-sales').click()
  const totals = page.getByTestId('sales-totals')
  await expect
    .poll(
      async () => {
        await page.reload()
        return totals.textContent()
      },
      { timeout: 20_000 },
    )
    .toContain('一共5,840元')
  await picture(page, 'sales-overview')

  await page.getByRole('link', { name: '明细', exact: true }).click()
  await expect.poll(() => page.getByTestId('row').count()).toBe(4)
  await picture(page, 'sales-lines')
  await page.getByRole('link', { name: '2,360元' }).click()
  await expect.poll(() => page.getByTestId('evidence').textContent()).toContain('今天抖音卖羊肉12单2360元')
  await page.getByTestId('verify').click()
  await expect.poll(() => page.getByTestId('evidence').textContent()).toContain('已核实')
  await picture(page, 'sales-record')

  await page.goto(`${demo.address}#/staff/sales/sellers`)
  await page.getByRole('link', { name: '李四' }).click()
  await expect.poll(() => page.getByRole('button', { name: '记下' }).count()).toBe(1)
  await picture(page, 'sales-seller')
  await page.goto(`${demo.address}#/staff/sales/campaigns`)
  const form = page.getByRole('form', { name: '登记活动' })
  await form.getByTestId('field-name').fill('海流图产销对接会')
  await form.getByTestId('submit').click()
  await expect.poll(() => page.getByTestId('campaign').textContent()).toContain('缺：会议通知')
  await picture(page, 'sales-campaigns')
  await page.goto(`${demo.address}#/staff/sales/sellers`)
  await picture(page, 'sales-sellers')
  expect(faults).toEqual([])
}, 120_000)

test('nothing hangs over the edge of a phone', async () => {
  const { page, faults } = await demo.openPage(390, 844)
  await signIn(page)
  for (const name of ['', '/lines', '/sellers', '/campaigns']) {
    await page.goto(`${demo.address}#/staff/sales${name}`)
    await page.getByRole('navigation', { name: '销售' }).waitFor()
    const overhang = await page.evaluate('document.documentElement.scrollWidth - window.innerWidth')
    expect(overhang, name).toBeLessThanOrEqual(0)
    await picture(page, `sales-phone${name.replace('/', '-')}`)
  }
  expect(faults).toEqual([])
}, 60_000)
