import { expect, test } from '@playwright/test'
import { chat, documentText, guide, guideQuestion } from './chat'
import { networkTo } from './slowNetwork'

/** What is asked through it arrives bit by bit, from when it is told to be slow. */
const slowable = test.extend<{ network: Awaited<ReturnType<typeof networkTo>> }>({
  network: async ({ baseURL }, use) => {
    const network = await networkTo(baseURL ?? '')
    await use(network)
    network.close()
  },
})

test(
  'U-12 the guide answers how to connect Gaia, and the first citation leads to its marked passage',
  { tag: documentText },
  async ({ page }) => {
    const reader = chat(page)
    await reader.open()
    await reader.choose(guide)
    const answer = await reader.askAndWait(guideQuestion)
    await expect(answer.locator('.prose')).toContainText('GAIA_API_KEY')

    await reader.citations.first().click()
    const cited = reader.panel.locator('[aria-current="true"]')
    await expect(cited).toBeInViewport()
    await expect(cited.locator('mark').first()).toBeVisible()
    expect(await reader.panel.getByRole('listitem').count()).toBeGreaterThan(1)
  },
)

slowable('U-01 the text grows while it is read', async ({ page, network }) => {
  const reader = chat(page)
  await reader.open(network.url)
  await reader.choose(guide)
  await page.evaluate(() => {
    const lengths: number[] = []
    Object.assign(window, { lengths })
    new MutationObserver(() => {
      const length = document.querySelector('.prose')?.textContent.length ?? 0
      if (length !== lengths.at(-1)) lengths.push(length)
    }).observe(document.body, { childList: true, subtree: true, characterData: true })
  })
  network.slowDown()
  await reader.askAndWait(guideQuestion)
  const lengths = await page.evaluate(() => (window as unknown as { lengths: number[] }).lengths)
  expect(lengths.filter((length) => length > 0).length).toBeGreaterThan(2)
})

test('a question about a Word document is answered from it', async ({ page }) => {
  const reader = chat(page)
  await reader.open()
  await reader.choose('Harbour')
  const answer = await reader.askAndWait('How long may a visiting boat stay at the north pier?')
  await expect(answer.locator('.prose')).toContainText('72 hours')
  await expect(answer.getByRole('region', { name: 'Sources' })).toContainText('berths.docx')
})

test('a question about a PDF is answered from it, with the page', { tag: documentText }, async ({ page }) => {
  const reader = chat(page)
  await reader.open()
  await reader.choose('Harbour')
  const answer = await reader.askAndWait('What is the highest tide?')
  await answer
    .getByRole('button', { name: /^\d+ · Page 2, Records, tides\.pdf$/ })
    .first()
    .click()
  await expect(reader.panel.getByRole('heading', { name: 'tides.pdf' })).toBeFocused()
  await expect(reader.panel.getByText('Page 2, Records', { exact: true }).first()).toBeVisible()
})

slowable('U-04 a stopped answer says so and does not grow back', async ({ page, network }) => {
  const reader = chat(page)
  await reader.open(network.url)
  await reader.choose(guide)
  network.slowDown()
  await reader.ask(guideQuestion)
  const answer = reader.exchanges.last()
  await expect(answer.locator('.prose')).not.toBeEmpty()
  await reader.stop.click()
  await expect(answer.locator('.answer')).toHaveAttribute('data-state', 'stopped')
  await expect(reader.send).toBeVisible()
  const text = await answer.locator('.prose').textContent()
  await expect(reader.question).toBeEditable()
  expect(await answer.locator('.prose').textContent()).toBe(text)
})

test('a lost connection shows a problem with a retry, and keeps the question', async ({ page }) => {
  const reader = chat(page)
  await reader.open()
  await reader.choose(guide)
  await page.route('**/api/answers**', (route) => route.abort())
  await reader.ask(guideQuestion)
  await expect(page.getByRole('alert')).toContainText('cannot be reached')
  await page.unroute('**/api/answers**')
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(reader.exchanges).toHaveCount(1)
  await expect(reader.exchanges.locator('.answer')).toHaveAttribute('data-state', 'finished')
  await expect(page.getByRole('heading', { level: 2, name: guideQuestion })).toBeVisible()
})

test('U-11 an answer is copied as its markdown', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const reader = chat(page)
  await reader.open()
  await reader.choose(guide)
  await reader.askAndWait(guideQuestion)
  await page.getByRole('button', { name: 'Copy answer' }).click()
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('[1]')
})
