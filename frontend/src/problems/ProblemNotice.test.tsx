import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { json } from '../../test/network'
import { problemIn, unreachable } from './problem'
import { ProblemNotice } from './ProblemNotice'

test('a problem is its sentence, a retry and a reference for the log', async () => {
  const onRetry = vi.fn()
  render(<ProblemNotice problem={{ ...unreachable, traceId: 'abc123' }} onRetry={onRetry} />)
  expect(screen.getByRole('alert')).toHaveTextContent(unreachable.detail)
  expect(screen.getByText('abc123')).toBeInTheDocument()
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
  expect(onRetry).toHaveBeenCalledOnce()
})

test('a problem document is taken over', async () => {
  const response = json({ detail: 'Wait.', code: 'busy' }, 429, 'application/problem+json')
  expect(await problemIn(response)).toMatchObject({ detail: 'Wait.', code: 'busy', status: 429 })
})

test.each(['<html>', '{"half'])('a body that is no problem (%s) becomes a sentence', async (body) => {
  const response = new Response(body, { status: 502, headers: { 'content-type': 'application/json' } })
  expect(await problemIn(response)).toMatchObject({ code: 'unexpected-answer', status: 502 })
})
