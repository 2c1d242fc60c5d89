import { expect, test } from '@playwright/test'
import { chat } from './chat'

const control = process.env.GAIA_CHAT_CONTROL
const tell = async (what: string) => expect((await fetch(`${control}/${what}`)).status).toBe(204)

test.skip(!control, 'needs a server that the test can kill: run by RestartIT')

test('U-02 an upstream that falls silent leaves the stream open, and the page says that it waits', async ({
  page,
}) => {
  test.setTimeout(120_000)
  const reader = chat(page)
  await reader.open()
  await reader.choose('Harbour')
  await reader.ask('Why so quiet?')
  await tell('token')
  const answer = reader.exchanges.last().locator('.answer')
  await expect(answer).toContainText('Still waiting for the answer to go on', { timeout: 30_000 })
  await expect(answer).toHaveAttribute('data-state', 'streaming')
  await tell('finish')
  await expect(answer).toHaveAttribute('data-state', 'finished')
  await expect(answer).toContainText('Half of it. All of it.')
})

test('U-03 after kill -9 of the server the page says what happened and offers the question again', async ({
  page,
}) => {
  test.setTimeout(180_000)
  const reader = chat(page)
  await reader.open()
  await reader.choose('Harbour')
  await reader.ask('Why?')
  await tell('token')
  const answer = reader.exchanges.last().locator('.answer')
  await expect(answer).toContainText('Half of it.')

  await tell('kill')
  await expect(answer).toContainText('Reconnecting')
  await tell('start')
  await expect(answer).toHaveAttribute('data-state', 'interrupted', { timeout: 60_000 })
  await expect(answer).toContainText('Half of it.')
  await expect(answer.getByRole('alert')).toContainText('ask again')

  await answer.getByRole('button', { name: 'Try again' }).click()
  await tell('end')
  await expect(reader.exchanges.last().locator('.answer')).toContainText('All of it.')
  await expect(reader.exchanges).toHaveCount(1)
})
