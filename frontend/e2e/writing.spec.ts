import { expect, test } from '@playwright/test'
import { chat, guide, guideQuestion, pageAlone } from './chat'

test(
  'U-09 a question that was refused for want of a sign-in is where it was written, after a reload too',
  { tag: pageAlone },
  async ({ page }) => {
    const reader = chat(page)
    await reader.open()
    await reader.choose(guide)
    await page.route('**/api/answers', (route) =>
      route.fulfill({
        status: 401,
        contentType: 'application/problem+json',
        json: { title: 'Signed out', status: 401, detail: 'Sign in, then ask again.', code: 'signed-out' },
      }),
    )
    await reader.ask('Who signed me out?')
    await expect(page.getByRole('alert')).toContainText('Sign in')
    await expect(reader.question).toHaveValue('Who signed me out?')
    await page.reload()
    await expect(reader.question).toHaveValue('Who signed me out?')
  },
)

test('U-10 Enter that ends the composition of a word sends nothing', { tag: pageAlone }, async ({ page }) => {
  const reader = chat(page)
  await reader.open()
  await reader.choose(guide)
  await reader.question.focus()
  const keyboard = await page.context().newCDPSession(page)
  await keyboard.send('Input.imeSetComposition', { text: 'とうきょう', selectionStart: 5, selectionEnd: 5 })
  await page.keyboard.press('Enter')
  await expect(reader.exchanges).toHaveCount(0)
  await keyboard.send('Input.insertText', { text: '東京' })
  await expect(reader.question).toHaveValue(/東京/)
  await expect(reader.exchanges).toHaveCount(0)
  await page.keyboard.press('Enter')
  await expect(reader.exchanges).toHaveCount(1)
})

test(
  'U-11 an answer can be copied once it is shown as it is to be pasted, not before',
  { tag: pageAlone },
  async ({ page }) => {
    let letCome: (() => void) | undefined
    const held = new Promise<void>((resolve) => (letCome = resolve))
    await page.route(/\/assets\/AnswerText-/, async (route) => {
      await held
      await route.continue()
    })
    const reader = chat(page)
    await reader.open()
    await reader.choose(guide)
    const answer = await reader.askAndWait(guideQuestion)
    const copy = answer.getByRole('button', { name: 'Copy answer' })
    await expect(answer.getByRole('button', { name: /^Answer again/ })).toBeVisible()
    await expect(copy).toHaveCount(0)
    letCome?.()
    await expect(copy).toBeVisible()
    await expect(answer.locator('.prose pre')).toContainText('export GAIA_API_KEY')
  },
)

test(
  'U-11 on plain http an answer is copied as markdown and as rich text',
  { tag: pageAlone },
  async ({ page, baseURL }) => {
    // A name that is not this machine to the browser, so that the page is no secure context (playwright.config.ts).
    const plain = new URL(baseURL ?? '')
    plain.hostname = 'gaia-chat.test'
    const reader = chat(page)
    await reader.open(plain.href)
    expect(await page.evaluate(() => window.isSecureContext)).toBe(false)
    await reader.choose(guide)
    const answer = await reader.askAndWait(guideQuestion)
    await answer.getByRole('button', { name: 'Copy answer' }).click()
    await expect(answer.getByRole('button', { name: 'Copied' })).toBeVisible()
    await reader.question.focus()
    await page.keyboard.press('ControlOrMeta+V')
    await expect(reader.question).toHaveValue(/GAIA\\_API\\_KEY[^]*\[1\]/)

    await page.evaluate(() => {
      const rich = document.createElement('div')
      rich.contentEditable = 'true'
      rich.id = 'rich'
      document.body.append(rich)
      rich.focus()
    })
    await page.keyboard.press('ControlOrMeta+V')
    await expect(page.locator('#rich pre')).toContainText('export GAIA_API_KEY')
    await expect(page.locator('#rich')).toContainText('[1]')
    await expect(page.locator('#rich button')).toHaveCount(0)
  },
)
