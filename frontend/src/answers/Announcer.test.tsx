import { act, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { unanswered, type Answer } from './answer'
import { Announcer } from './Announcer'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const answer = (text: string, state: Answer['state'] = 'streaming'): Answer => ({
  ...unanswered,
  state,
  text,
})
const region = () => document.querySelector('[aria-live="polite"]')

test('U-15 sentences are told as they end, and the end of the answer once', () => {
  const { rerender } = render(<Announcer answer={answer('')} />)
  rerender(<Announcer answer={answer('It is so. And')} />)
  expect(region()).toBeEmptyDOMElement()
  act(() => void vi.advanceTimersByTime(2000))
  expect(region()).toHaveTextContent(/^It is so\.$/)
  rerender(<Announcer answer={answer('It is so. And more.', 'finished')} />)
  expect(region()).toHaveTextContent(/^And more\. Answer finished\.$/)
  act(() => void vi.advanceTimersByTime(10_000))
  expect(region()).toHaveTextContent(/^And more\. Answer finished\.$/)
})

test('U-15 an answer that was there before is not read out', () => {
  render(<Announcer answer={answer('All of it.', 'finished')} />)
  act(() => void vi.advanceTimersByTime(10_000))
  expect(region()).toBeEmptyDOMElement()
  expect(screen.queryByText(/finished/)).not.toBeInTheDocument()
})

test('that an answer was stopped is told', () => {
  const { rerender } = render(<Announcer answer={answer('Half')} />)
  rerender(<Announcer answer={answer('Half', 'stopped')} />)
  expect(region()).toHaveTextContent('Half Answer stopped.')
})
