import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { json, network, problem } from '../../test/network'
import { useConfig } from '../site/config'
import DatasetList from './DatasetList'
import { guide, useDatasets, type Dataset } from './datasets'

const initial = useConfig.getState()
const chosen = useDatasets.getState()
beforeEach(() =>
  useConfig.setState({
    config: { ...initial.config, features: ['dataset-changes', 'uploads'] },
    known: true,
  }),
)
afterEach(() => {
  useConfig.setState(initial)
  useDatasets.setState(chosen, true)
  vi.unstubAllGlobals()
})

const harbour: Dataset = { name: 'Harbour', state: 'ready', documents: 2 }

function serve(datasets: Dataset[], routes: Parameters<typeof network>[0] = {}) {
  return network({ 'GET /api/datasets': () => json({ datasets }), ...routes })
}
const list = (chosen: string[] = [], onChoose: (names: string[]) => void = () => undefined) =>
  render(<DatasetList chosen={chosen} onChoose={onChoose} />)
const change = async () => userEvent.click(await screen.findByText('Change'))

/** What of XMLHttpRequest is used: the server keeps text files and refuses others. */
class Sending {
  upload: { onprogress?: (event: { loaded: number; total: number }) => void } = {}
  status = 0
  responseText = ''
  onload?: () => void
  name = ''
  open(_method: string, url: URL) {
    this.name = decodeURIComponent(url.pathname.split('/').at(-1) ?? '')
  }
  setRequestHeader = () => undefined
  send() {
    this.upload.onprogress?.({ loaded: 1, total: 2 })
    this.status = this.name.endsWith('.txt') ? 200 : 413
    this.responseText = this.status === 200 ? '{}' : '{"detail":"A file may have at most 100 MB."}'
    queueMicrotask(() => this.onload?.())
  }
}

test('a dataset is created, and a name that is taken is told', async () => {
  const datasets: Dataset[] = []
  let taken = false
  const asked = serve(datasets, {
    'POST /api/datasets': ({ body }) => {
      if (taken) return problem(409, 'dataset-name-taken', 'There is a dataset named so already.')
      taken = true
      datasets.push({ name: (JSON.parse(body) as Dataset).name, state: 'ready', documents: 0 })
      return json({}, 201)
    },
  })
  list()
  const name = screen.getByRole('textbox', { name: 'Name of a new dataset' })
  await userEvent.type(name, 'Buoys{Enter}')
  expect(await screen.findByRole('checkbox', { name: 'Buoys' })).toBeInTheDocument()
  expect(name).toHaveValue('')
  await userEvent.type(name, 'Buoys{Enter}')
  expect(await screen.findByText('There is a dataset named so already.')).toBeInTheDocument()
  expect(asked.filter((one) => one === 'POST /api/datasets')).toHaveLength(2)
})

test('of each file that is dropped it is said whether it was added, or why not', async () => {
  vi.stubGlobal('XMLHttpRequest', Sending)
  serve([harbour], { 'POST /api/uploads': () => json({ id: 's-1' }, 201) })
  list()
  await change()
  const files = [new File(['a'], 'a.txt'), new File(['b'], 'b.iso')]
  fireEvent.drop(screen.getByText('or drop them here'), { dataTransfer: { files } })
  expect(await screen.findByText('a.txt')).toBeInTheDocument()
  await waitFor(() => expect(screen.getByText('a.txt').parentElement).toHaveTextContent('a.txt: added'))
  expect(screen.getByText('b.iso').parentElement).toHaveTextContent(
    'not added A file may have at most 100 MB.',
  )
})

test('files are sent on while the list is closed, and what became of them is there when it is opened again', async () => {
  const onTheirWay: Sending[] = []
  class Slow extends Sending {
    override send() {
      onTheirWay.push(this)
    }
  }
  vi.stubGlobal('XMLHttpRequest', Slow)
  serve([harbour], { 'POST /api/uploads': () => json({ id: 's-1' }, 201) })
  const { unmount } = list()
  await change()
  const files = ['a.txt', 'b.iso'].map((name) => new File(['a'], name))
  fireEvent.drop(screen.getByText('or drop them here'), { dataTransfer: { files } })
  await waitFor(() => expect(onTheirWay).toHaveLength(1))
  unmount()
  const again = list()
  expect(await screen.findByRole('button', { name: 'Don’t send a.txt' })).toBeVisible()
  again.unmount()
  Sending.prototype.send.call(onTheirWay[0]!)
  await waitFor(() => expect(onTheirWay).toHaveLength(2))
  Sending.prototype.send.call(onTheirWay[1]!)
  const last = list()
  expect(await screen.findByText(/A file may have at most 100 MB/)).toBeVisible()
  expect(screen.getByText('a.txt').parentElement).toHaveTextContent('a.txt: added')
  last.unmount()
  list()
  await change()
  expect(screen.queryByText('a.txt')).not.toBeInTheDocument()
})

test('the same file can be chosen again', async () => {
  vi.stubGlobal('XMLHttpRequest', Sending)
  const asked = serve([harbour], { 'POST /api/uploads': () => json({ id: 's-1' }, 201) })
  list()
  await change()
  const file = new File(['a'], 'a.txt')
  for (const times of [1, 2]) {
    await userEvent.upload(screen.getByLabelText('Files for Harbour'), file)
    await waitFor(() => expect(screen.getByText('a.txt').parentElement).toHaveTextContent('a.txt: added'))
    expect(asked.filter((one) => one === 'POST /api/uploads')).toHaveLength(times)
  }
})

test('a file on its way is called back, and one that waits is not sent', async () => {
  const sent: string[] = []
  class Endless extends Sending {
    onabort?: () => void
    override send() {
      sent.push(this.name)
    }
    abort() {
      this.onabort?.()
    }
  }
  vi.stubGlobal('XMLHttpRequest', Endless)
  serve([harbour], { 'POST /api/uploads': () => json({ id: 's-1' }, 201) })
  list()
  await change()
  const files = ['a.txt', 'b.txt'].map((name) => new File(['a'], name))
  fireEvent.drop(screen.getByText('or drop them here'), { dataTransfer: { files } })
  await waitFor(() => expect(sent).toEqual(['a.txt']))
  await userEvent.click(screen.getByRole('button', { name: 'Don’t send b.txt' }))
  await userEvent.click(screen.getByRole('button', { name: 'Don’t send a.txt' }))
  await waitFor(() => expect(screen.getByText('b.txt').parentElement).toHaveTextContent('b.txt: cancelled'))
  expect(screen.getByText('a.txt').parentElement).toHaveTextContent('a.txt: cancelled')
  expect(sent).toEqual(['a.txt'])
})

test('a dataset is deleted only after a second yes', async () => {
  const asked = serve([harbour], {
    'DELETE /api/datasets/Harbour': () => new Response(null, { status: 204 }),
  })
  list()
  await change()
  await userEvent.click(screen.getByRole('button', { name: 'Delete' }))
  expect(screen.getByRole('button', { name: 'Keep it' })).toHaveFocus()
  expect(asked).not.toContain('DELETE /api/datasets/Harbour')
  await userEvent.click(screen.getByRole('button', { name: 'Delete it' }))
  await waitFor(() => expect(asked).toContain('DELETE /api/datasets/Harbour'))
})

const deleteHarbour = async () => {
  await change()
  await userEvent.click(screen.getByRole('button', { name: 'Delete' }))
  await userEvent.click(screen.getByRole('button', { name: 'Delete it' }))
}

test('a chosen dataset that is deleted is no longer chosen', async () => {
  const onChoose = vi.fn()
  serve([harbour], { 'DELETE /api/datasets/Harbour': () => new Response(null, { status: 204 }) })
  list(['Harbour', 'Buoys'], onChoose)
  await deleteHarbour()
  await waitFor(() => expect(onChoose).toHaveBeenCalledExactlyOnceWith(['Buoys']))
})

test('a dataset that could not be deleted stays chosen', async () => {
  const onChoose = vi.fn()
  useDatasets.setState({ chosen: ['Harbour'] })
  serve([harbour], {
    'DELETE /api/datasets/Harbour': () => problem(503, 'gaia-unreachable', 'Gaia cannot be reached.'),
  })
  list(['Harbour'], onChoose)
  await deleteHarbour()
  expect(await screen.findByText('Gaia cannot be reached.')).toBeInTheDocument()
  expect(onChoose).not.toHaveBeenCalled()
  expect(useDatasets.getState().chosen).toEqual(['Harbour'])
})

test('all files are read again on demand', async () => {
  const asked = serve([harbour], { 'POST /api/datasets/Harbour/index': () => json({}, 202) })
  list()
  await change()
  await userEvent.click(screen.getByRole('button', { name: 'Read all files again' }))
  await waitFor(() => expect(asked).toContain('POST /api/datasets/Harbour/index'))
})

test('the built-in guide and an engine that changes nothing offer no change', async () => {
  serve([{ name: guide, state: 'ready', documents: 9 }])
  list()
  expect(await screen.findByRole('checkbox', { name: guide })).toBeInTheDocument()
  expect(screen.queryByText('Change')).not.toBeInTheDocument()
})

test('the progress of indexing is followed until all is read', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true })
  let looks = 0
  network({
    'GET /api/datasets': () =>
      json({ datasets: [{ ...harbour, state: looks++ < 1 ? 'indexing' : 'ready', documents: looks }] }),
    'GET /api/datasets/Harbour': () => json({ ...harbour, found: 4, unreadable: [] }),
  })
  list()
  expect(await screen.findByRole('progressbar')).toHaveAttribute('max', '4')
  await vi.advanceTimersByTimeAsync(2500)
  await waitFor(() => expect(screen.queryByRole('progressbar')).not.toBeInTheDocument())
  expect(screen.getByRole('checkbox', { name: 'Harbour' })).toHaveAccessibleDescription(/documents?$/)
  vi.useRealTimers()
})
