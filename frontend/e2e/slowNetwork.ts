import { createServer, connect, type AddressInfo, type Socket } from 'node:net'

const stepMs = 20
const usuallySlow = 10

/**
 * A real network between browser and server that can be made slow: five hundred bytes a second, as from an engine that thinks
 * while it writes. (The browser's own throttling hands a short answer over in one piece.)
 */
export async function networkTo(server: string) {
  const target = new URL(server)
  let slow = 0
  const sockets = new Set<Socket>()
  const proxy = createServer((browser) => {
    const upstream = connect(Number(target.port), target.hostname)
    const arrived: Buffer[] = []
    const forward = setInterval(() => {
      const waiting = Buffer.concat(arrived.splice(0))
      const now = slow ? waiting.subarray(0, slow) : waiting
      if (now.length < waiting.length) arrived.push(waiting.subarray(now.length))
      if (now.length > 0) browser.write(now)
      if (upstream.readableEnded && arrived.length === 0) browser.end()
    }, stepMs)
    const end = () => {
      clearInterval(forward)
      browser.destroy()
      upstream.destroy()
    }
    upstream.on('data', (data: Buffer) => arrived.push(data)).on('error', end)
    browser.pipe(upstream)
    browser.on('close', end).on('error', end)
    sockets.add(browser)
  })
  await new Promise<void>((listening) => proxy.listen(0, '127.0.0.1', listening))
  return {
    url: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}${target.pathname}`,
    slowDown: (bytesPerStep = usuallySlow) => (slow = bytesPerStep),
    speedUp: () => (slow = 0),
    /** Breaks all connections off; new ones can be made. */
    drop: () => sockets.forEach((socket) => socket.destroy()),
    close: () => {
      sockets.forEach((socket) => socket.destroy())
      proxy.close()
    },
  }
}
