import { copyFileSync, renameSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { chat, guide } from './chat'

const next = process.env.GAIA_CHAT_NEXT_WAR ?? ''
const deployed = process.env.GAIA_CHAT_DEPLOYED_WAR ?? ''

test.skip(!next, 'DeployIT runs this')

test('S-35 a tab from before a deploy reloads once for a vanished chunk and keeps the unsent question', async ({
  page,
  request,
}) => {
  test.setTimeout(120_000)
  const reader = chat(page)
  await reader.open()
  await reader.question.fill('half a quest')
  await page.evaluate(() => Object.assign(window, { oldTab: true }))
  let loads = 0
  page.on('load', () => loads++)

  copyFileSync(next, `${deployed}.new`)
  renameSync(`${deployed}.new`, deployed)
  await expect.poll(async () => (await request.get('./')).text(), { timeout: 90_000 }).toContain('NextBld1')

  await page.getByRole('button', { name: /^(Datasets:|Choose datasets)/ }).click()
  await expect.poll(() => page.evaluate(() => 'oldTab' in window).catch(() => true)).toBe(false)
  await expect(reader.question).toHaveValue('half a quest')
  await reader.choose(guide)
  await expect(reader.question).toHaveValue('half a quest')
  expect(loads).toBe(1)
})
