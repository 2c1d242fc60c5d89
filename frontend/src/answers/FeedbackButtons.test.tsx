import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { network, problem } from '../../test/network'
import { FeedbackButtons } from './FeedbackButtons'

const done = () => new Response(null, { status: 204 })

function shown(answers: (() => Response)[]) {
  const bodies: unknown[] = []
  network({
    'PUT /api/answers/a1/feedback': ({ body }) => {
      bodies.push(JSON.parse(body))
      return answers.shift()!()
    },
  })
  render(<FeedbackButtons answerId="a1" />)
  return bodies
}

test('a thumb counts at once, and a sentence can be added to it', async () => {
  const bodies = shown([done, done])
  await userEvent.click(screen.getByRole('button', { name: 'Bad answer' }))
  await userEvent.type(await screen.findByLabelText(/What was wrong/), 'The fee is old.')
  await userEvent.click(screen.getByRole('button', { name: 'Send' }))
  expect(await screen.findByText('Thank you, your feedback is kept.')).toBeInTheDocument()
  expect(bodies).toEqual([{ good: false }, { good: false, comment: 'The fee is old.' }])
  expect(screen.getByRole('button', { name: 'Bad answer' })).toHaveAttribute('aria-pressed', 'true')
})

test('a thumb that could not be kept is told in words and can be given again', async () => {
  shown([() => problem(404, 'answer-not-found', 'This answer is no longer kept.'), done])
  await userEvent.click(screen.getByRole('button', { name: 'Good answer' }))
  expect(await screen.findByText('This answer is no longer kept.')).toBeInTheDocument()
  expect(screen.getByRole('button', { name: 'Good answer' })).toHaveAttribute('aria-pressed', 'false')
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
  await userEvent.click(await screen.findByRole('button', { name: 'Skip' }))
  expect(screen.getByText('Thank you, your feedback is kept.')).toBeInTheDocument()
})
