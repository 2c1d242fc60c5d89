import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { network } from '../../test/network'
import { AgainChoice } from './AgainChoice'

vi.mock('./AgainDialog', () => {
  throw new TypeError('Failed to fetch dynamically imported module')
})

test('a choice that cannot be loaded leaves the page, says so, and tells when there is no way to the server', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  network({ 'HEAD /': () => Promise.reject(new TypeError('Failed to fetch')) })
  render(
    <>
      <p>An answer.</p>
      <AgainChoice asked={{ datasets: ['Harbour'] }} onAgain={() => undefined} />
    </>,
  )
  await userEvent.click(screen.getByRole('button', { name: 'Answer again…' }))
  expect(await screen.findByRole('alert')).toHaveTextContent('This part of the page could not be shown.')
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
  expect(await screen.findByText(/Gaia Chat cannot be reached/)).toBeInTheDocument()
  expect(screen.getByText('An answer.')).toBeInTheDocument()
})
