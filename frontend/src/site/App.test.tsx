import { act, render, screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { json, network } from '../../test/network'
import { App } from './App'

let broken = true

vi.mock('../conversations/ConversationPage', () => ({
  ConversationPage: () => {
    if (broken) throw new Error('A conversation that breaks its view')
    return <main>Shown</main>
  },
}))

test('a view that fails leaves the rest of the page, and the way to another one', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  network({ 'GET /api/datasets': () => json({ datasets: [] }) })
  render(<App />)
  expect(await screen.findByRole('alert')).toHaveTextContent('This part of the page could not be shown.')
  expect(screen.getByRole('link', { name: 'New chat' })).toBeInTheDocument()
  broken = false
  act(() => history.pushState(null, '', '/c/another'))
  expect(await screen.findByText('Shown')).toBeInTheDocument()
})
