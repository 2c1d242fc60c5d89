import { expect, test } from '@playwright/test'
import { chat, pageAlone } from './chat'

test(
  'S-35 without a way to the server, a part that is missing says so on the page that stays; with one, it can be had',
  { tag: pageAlone },
  async ({ page, context }) => {
    const reader = chat(page)
    await reader.open()
    await reader.question.fill('half a quest')
    await page.evaluate(() => Object.assign(window, { sameTab: true }))
    await context.setOffline(true)
    await page.getByRole('button', { name: /^(Datasets:|Choose datasets)/ }).click()
    const missing = page.getByRole('alert')
    await expect(missing).toContainText('This part of the page could not be shown.')
    await missing.getByRole('button', { name: 'Try again' }).click()
    await expect(missing).toContainText('Gaia Chat cannot be reached.')
    await expect(reader.question).toHaveValue('half a quest')
    expect(await page.evaluate(() => 'sameTab' in window)).toBe(true)

    await context.setOffline(false)
    await missing.getByRole('button', { name: 'Try again' }).click()
    await expect.poll(() => page.evaluate(() => 'sameTab' in window).catch(() => true)).toBe(false)
    await expect(reader.question).toHaveValue('half a quest')
    await page.getByRole('button', { name: /^(Datasets:|Choose datasets)/ }).click()
    await expect(page.getByRole('checkbox').first()).toBeVisible()
  },
)
