import { expect, test } from '@playwright/test'
import { chat, expectAccessible } from './chat'

const llm = process.env.GAIA_CHAT_LLM ?? ''

test.skip(!llm, 'only where a language model writes the answers')

test('a written answer leads to its passage, and the documents’ own sentences are a choice', async ({
  page,
}) => {
  const reader = chat(page)
  await reader.open()
  await reader.choose('Harbour')
  const answer = await reader.askAndWait('How long may a visiting boat stay at the north pier?')
  await expect(answer.locator('.prose')).toHaveText(
    'A visiting boat may stay 72 hours there 1. Then it leaves.',
  )
  await expect(answer.locator('.prose strong')).toHaveText('72 hours')
  await reader.citations.first().click()
  await expect(reader.panel).toContainText('72 hours')
  await page.keyboard.press('Escape')

  await answer.getByRole('button', { name: 'Answer again…' }).click()
  const again = page.getByRole('dialog', { name: 'Answer this question again' })
  const model = again.getByLabel('Model')
  await expect(model.getByRole('option')).toHaveText(['As the engine chooses', llm, 'Extractive'])
  await expectAccessible(page)
  await model.selectOption('Extractive')
  await again.getByRole('button', { name: 'Answer again' }).click()
  await expect(answer.locator('.prose')).toContainText(
    'Visiting boats may stay at the north pier for 72 hours.',
  )
  await expect(answer).toContainText('2 of 2')
})
