import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

export const guide = 'Gaia Chat guide'
/** Told of tests that need an engine which gives the text of documents; Gaia's wire does not (PageIT leaves them out there). */
export const documentText = '@document-text'

/** Told of tests in which it does not matter which engine answers: once is enough. */
export const pageAlone = '@page-alone'

export const guideQuestion = 'How do I connect this to Cohesity Gaia?'

/** What a reader does and sees, in the words of the page. */
export const chat = (page: Page) => ({
  question: page.getByLabel('Your question'),
  send: page.getByRole('button', { name: 'Send' }),
  stop: page.getByRole('button', { name: 'Stop', exact: true }),
  exchanges: page.getByRole('article'),
  citations: page.locator('.prose .citation'),
  panel: page.getByRole('complementary', { name: 'Source' }),

  async open(at = './', heading = 'What would you like to know?') {
    await page.goto(at)
    await expect(page.getByRole('heading', { name: heading })).toBeVisible()
    // What is seen first hears nothing yet.
    await expect(page.locator('.first-view')).toHaveCount(0)
  },

  /** Asks these datasets only. */
  async choose(...datasets: string[]) {
    await page.getByRole('button', { name: /^(Datasets:|Choose datasets)/ }).click()
    const list = page.getByRole('dialog', { name: 'Choose datasets' })
    await expect(list.getByRole('checkbox').first()).toBeVisible()
    const checked = list.getByRole('checkbox', { checked: true })
    for (let left = await checked.count(); left > 0; left--) {
      await checked.first().click()
      await expect(checked).toHaveCount(left - 1)
    }
    for (const name of datasets) {
      await list.getByRole('searchbox').fill(name)
      await list.getByRole('checkbox', { name, exact: true }).check()
      await list.getByRole('searchbox').fill('')
    }
    await page.keyboard.press('Escape')
  },

  /** On the search page, where one dataset is searched at a time. */
  async chooseToSearch(dataset: string) {
    await page.getByRole('button', { name: /^(Datasets:|Choose datasets)/ }).click()
    const list = page.getByRole('dialog', { name: 'Choose datasets' })
    await list.getByRole('searchbox').fill(dataset)
    await list.getByRole('checkbox', { name: dataset, exact: true }).check()
    await page.keyboard.press('Escape')
  },

  async ask(question: string) {
    await this.question.fill(question)
    await this.question.press('Enter')
    await expect(page.getByRole('heading', { level: 2, name: question }).last()).toBeVisible()
  },

  /** Asks, and waits until the answer has ended and its conversation has an address. */
  async askAndWait(question: string) {
    const before = await this.exchanges.count()
    await this.ask(question)
    await expect(this.exchanges).toHaveCount(before + 1)
    const answer = this.exchanges.last()
    await expect(answer.locator('.answer')).toHaveAttribute('data-state', 'finished', { timeout: 30_000 })
    await expect(page).toHaveURL(/\/c\/[^/]+$/)
    return answer
  },
})

export async function expectAccessible(page: Page) {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`)).toEqual(
    [],
  )
}

export async function expectNoSidewaysScroll(page: Page) {
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
  ).toBeLessThanOrEqual(0)
}
