// 溯源: staff open a batch, record its inspection, release it, give out codes and recall it; who scans a code sees it.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Demo, picture, signIn, startDemo } from './demo-in-chromium.ts'

let demo: Demo
beforeAll(async () => {
  demo = await startDemo()
}, 120_000)
afterAll(() => demo?.stop(), 20_000)

test('a batch from its opening to its recall', async () => {
  const { page, faults } = await demo.openPage(1280, 900)
  await signIn(page)
  await page.getByTestId('nav-traces').click()
  await expect.poll(() => page.getByTestId('row').count()).toBe(2)
  await picture(page, 'traces-list')

  const form = page.getByRole('form', { name: '登记一批' })
  const facts = {
    ...{ number: 'SH-01', productName: '石哈河荞麦', producerName: '石哈河样品合作社', place: '石哈河镇' },
    ...{ quantity: '100', packages: '50', producedOn: '2026-11-01', shelfLifeDays: '365' },
  }
  for (const [name, value] of Object.entries(facts)) await form.getByTestId(`field-${name}`).fill(value)
  await form.getByTestId('submit').click()
  await page.getByTestId('batch-state').waitFor()
  await page.getByRole('form', { name: '放行' }).getByTestId('submit').click()
  await expect.poll(() => page.getByTestId('notice').textContent()).toContain('还没有检测记录')

  await page.getByText('记一条', { exact: true }).click()
  const record = page.getByRole('form', { name: '记一条' })
  await record.getByTestId('field-words').fill('重金属、农残')
  await record.getByTestId('field-statedBy').fill('赵敏')
  await record.getByTestId('submit').click()
  await expect.poll(() => page.getByTestId('record').textContent()).toContain('重金属、农残')
  await page.getByRole('form', { name: '放行' }).getByTestId('submit').click()
  await expect.poll(() => page.getByTestId('batch-state').textContent()).toBe('在卖')

  const lot = page.getByRole('form', { name: '发码' })
  await lot.getByTestId('field-count').fill('51')
  await lot.getByTestId('submit').click()
  await expect.poll(() => page.getByTestId('notice').textContent()).toContain('一共50件包装')
  await lot.getByTestId('field-count').fill('50')
  await lot.getByTestId('submit').click()
  await expect.poll(() => page.getByRole('cell', { name: '201–250' }).count()).toBe(1)
  await picture(page, 'traces-batch')
  expect(faults.filter((fault) => !fault.includes('409'))).toEqual([])

  const code = await page.getByRole('link', { name: /^[2-9A-Z]{4}-/ }).getAttribute('href')
  const phone = await demo.openPage(390, 844, code?.slice(1))
  expect(await phone.page.textContent('h1')).toBe('石哈河荞麦')
  const overhang = await phone.page.evaluate('document.documentElement.scrollWidth - window.innerWidth')
  expect(overhang).toBeLessThanOrEqual(0)
  await picture(phone.page, 'trace-code')

  await page.getByText('召回这一批').click()
  const recall = page.getByRole('form', { name: '召回' })
  await recall.getByTestId('field-recall-reason').fill('包装漏气，可能受潮')
  await recall.getByTestId('field-recall-advice').fill('拿回买的地方退钱')
  await recall.getByTestId('submit').click()
  await recall.getByTestId('confirm').click()
  await expect.poll(() => page.getByTestId('batch-state').textContent()).toBe('召回中')
  await phone.page.reload()
  expect(await phone.page.textContent('.notice')).toContain('包装漏气，可能受潮')
  await picture(phone.page, 'trace-code-recalled')
  expect(phone.faults).toEqual([])
}, 120_000)

test('the sample’s page, and its sheet to print', async () => {
  const { page, faults } = await demo.openPage(1280, 900)
  await signIn(page)
  await page.getByTestId('nav-traces').click()
  await page.getByRole('link', { name: 'YP-YR-01' }).click()
  const [code, sheet] = [
    await page.getByRole('link', { name: /^[2-9A-Z]{4}-/ }).getAttribute('href'),
    await page.getByRole('link', { name: '打印' }).getAttribute('href'),
  ]
  await page.goto(demo.address + sheet?.slice(1))
  expect(await page.locator('figure').count()).toBe(200)
  await picture(page, 'traces-sheet')
  expect(faults).toEqual([])
  const phone = await demo.openPage(390, 844, code?.slice(1))
  expect(await phone.page.textContent('main')).toContain('这是演示用的样品')
  await picture(phone.page, 'trace-sample')
  const staff = await demo.openPage(390, 844)
  await signIn(staff.page)
  for (const path of ['', '/']) {
    await staff.page.goto(`${demo.address}#/staff/traces${path}`)
    await staff.page.getByTestId('row').first().waitFor()
    const overhang = await staff.page.evaluate('document.documentElement.scrollWidth - window.innerWidth')
    expect(overhang).toBeLessThanOrEqual(0)
  }
  await picture(staff.page, 'traces-phone')
}, 60_000)
