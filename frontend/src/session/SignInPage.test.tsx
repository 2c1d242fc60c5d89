import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { json, network, problem } from '../../test/network'
import { useConfig } from '../site/config'
import { address, call } from '../site/server'
import { speak } from '../texts/texts'
import { Gate } from './Gate'
import { page } from './session'
import { SignOut } from './SignOut'

const configured = (signIn: 'off' | 'needed' | 'done') =>
  useConfig.setState(({ config }) => ({ known: true, ended: false, config: { ...config, signIn } }))

const show = () =>
  render(
    <Gate>
      <p>The page</p>
      <SignOut />
    </Gate>,
  )

beforeEach(() => void vi.spyOn(page, 'beginAnew').mockImplementation(() => undefined))
afterEach(() => {
  vi.restoreAllMocks()
  configured('off')
})

test('where the server has a key of its own nobody is asked for one', () => {
  configured('off')
  show()
  expect(screen.getByText('The page')).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: 'Sign out' })).toBeNull()
})

test('a key is given by keyboard alone, is sent once, and is kept nowhere', async () => {
  configured('needed')
  const bodies: string[] = []
  network({ 'POST /api/session': ({ body }) => (bodies.push(body), json({ endsAt: '' })) })
  show()
  expect(screen.queryByText('The page')).toBeNull()
  const field = screen.getByLabelText('API key for Cohesity Gaia')
  expect(field).toHaveFocus()
  expect(field).toHaveAttribute('type', 'password')
  await userEvent.keyboard(' my-key-1 {Enter}')
  await waitFor(() => expect(page.beginAnew).toHaveBeenCalledOnce())
  expect(bodies).toEqual(['{"apiKey":"my-key-1"}'])
  expect(JSON.stringify([{ ...localStorage }, { ...sessionStorage }])).not.toContain('my-key-1')
})

test('a refused key is told in words, stays in the field, and can be corrected at once', async () => {
  configured('needed')
  network({ 'POST /api/session': () => problem(401, 'sign-in-refused', 'Gaia does not accept this key.') })
  show()
  const field = screen.getByLabelText('API key for Cohesity Gaia')
  await userEvent.type(field, 'wrong{Enter}')
  expect(await screen.findByRole('alert')).toHaveTextContent('Gaia does not accept this key.')
  expect(field).toHaveValue('wrong')
  expect(field).toHaveAttribute('aria-invalid', 'true')
  expect(screen.getByRole('button', { name: 'Sign in' })).toBeEnabled()
  expect(page.beginAnew).not.toHaveBeenCalled()
})

test('without a key nothing is sent', async () => {
  configured('needed')
  const asked = network({})
  show()
  await userEvent.click(screen.getByRole('button', { name: 'Sign in' }))
  expect(screen.getByRole('alert')).toHaveTextContent('Enter your key')
  expect(asked).toEqual([])
})

test('a session that has ended in the middle of something leads back to the sign-in, and says so', async () => {
  configured('done')
  network({ 'GET /api/datasets': () => problem(401, 'sign-in-required', 'Sign in.') })
  show()
  await expect(call(address('api/datasets'))).rejects.toThrow()
  expect(await screen.findByText(/Your session has ended/)).toBeInTheDocument()
})

test('signing out tells the server and takes along what the browser kept of this person', async () => {
  configured('done')
  localStorage.setItem('gaia-chat.draft.new', '"secret plans"')
  localStorage.setItem('gaia-chat.theme', '"dark"')
  const asked = network({ 'DELETE /api/session': () => new Response(null, { status: 204 }) })
  show()
  await userEvent.click(screen.getByRole('button', { name: 'Sign out' }))
  await waitFor(() => expect(page.beginAnew).toHaveBeenCalledOnce())
  expect(asked).toEqual(['DELETE /api/session'])
  expect(localStorage.getItem('gaia-chat.draft.new')).toBeNull()
  expect(localStorage.getItem('gaia-chat.theme')).toBe('"dark"')
})

test('who speaks German signs in in German, and is told in German what is wrong', async () => {
  await speak('de')
  configured('needed')
  network({ 'POST /api/session': () => problem(401, 'sign-in-refused', 'Gaia does not accept this key.') })
  show()
  await userEvent.click(screen.getByRole('button', { name: 'Anmelden' }))
  expect(screen.getByRole('alert')).toHaveTextContent('Geben Sie Ihren Schlüssel ein')
  await userEvent.type(screen.getByLabelText('API-Schlüssel für Cohesity Gaia'), 'wrong{Enter}')
  await waitFor(() =>
    expect(screen.getByRole('alert')).toHaveTextContent('Gaia nimmt diesen Schlüssel nicht an'),
  )
  await speak('en')
})
