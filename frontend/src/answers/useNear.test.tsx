import { act, render, screen } from '@testing-library/react'
import { useRef } from 'react'
import { beforeEach, expect, test, vi } from 'vitest'
import { useNear } from './useNear'

const told: ((seen: { isIntersecting: boolean }[]) => void)[] = []
const watched: Element[] = []

beforeEach(() => {
  told.length = 0
  watched.length = 0
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(tell: (typeof told)[number]) {
        told.push(tell)
      }
      observe = (element: Element) => watched.push(element)
      disconnect = () => undefined
    },
  )
})

function Answer({ waits }: { waits: boolean }) {
  const part = useRef<HTMLParagraphElement>(null)
  const near = useNear(part, waits)
  return (
    <article className="exchange">
      <p ref={part}>{near ? 'rendered' : 'as written'}</p>
    </article>
  )
}

test('what waits is rendered once its exchange comes near, and stays so', () => {
  render(<Answer waits />)
  expect(screen.getByText('as written')).toBeInTheDocument()
  expect(watched).toEqual([screen.getByRole('article')])
  act(() => told[0]!([{ isIntersecting: false }]))
  expect(screen.getByText('as written')).toBeInTheDocument()
  act(() => told[0]!([{ isIntersecting: true }]))
  expect(screen.getByText('rendered')).toBeInTheDocument()
  act(() => told[0]!([{ isIntersecting: false }]))
  expect(screen.getByText('rendered')).toBeInTheDocument()
})

test('what need not wait is rendered at once, and stays so when it is told to wait', () => {
  const { rerender } = render(<Answer waits={false} />)
  rerender(<Answer waits />)
  expect(screen.getByText('rendered')).toBeInTheDocument()
  expect(watched).toEqual([])
})

test('paper has no scroller: all is rendered before it is printed', () => {
  render(<Answer waits />)
  act(() => void dispatchEvent(new Event('beforeprint')))
  expect(screen.getByText('rendered')).toBeInTheDocument()
})

test('a browser that cannot tell what is near renders all', () => {
  vi.stubGlobal('IntersectionObserver', undefined)
  render(<Answer waits />)
  expect(screen.getByText('rendered')).toBeInTheDocument()
})
