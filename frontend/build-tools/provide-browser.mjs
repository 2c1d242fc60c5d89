// Finds a Chromium for the end-to-end tests and leaves its path in .node/chromium-path (empty: Playwright's own).
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const frontend = dirname(dirname(fileURLToPath(import.meta.url)))
const note = join(frontend, '.node', 'chromium-path')
const win = process.platform === 'win32'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'msedge']
const onPath = (process.env.PATH ?? '')
  .split(delimiter)
  .flatMap((folder) => names.map((name) => join(folder, win ? `${name}.exe` : name)))
const programs = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
const usual = {
  darwin: ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
    (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
  ),
  win32: programs
    .filter(Boolean)
    .flatMap((folder) =>
      ['Google/Chrome', 'Chromium', 'Microsoft/Edge'].map((name) => join(folder, name, 'Application')),
    )
    .flatMap((folder) => [join(folder, 'chrome.exe'), join(folder, 'msedge.exe')]),
  linux: [
    '/usr/bin/chromium',
    '/usr/lib/chromium/chromium',
    '/opt/google/chrome/chrome',
    '/snap/bin/chromium',
  ],
}

const installed = () =>
  [process.env.CHROMIUM_PATH, ...onPath, ...(usual[process.platform] ?? [])].find(
    (path) => path && existsSync(path),
  )

function runs(command, ...args) {
  try {
    execFileSync(command, args, { cwd: frontend, stdio: 'ignore', shell: win })
    return true
  } catch {
    return false
  }
}

/** Playwright's own is an empty path: it knows where it has put it. */
const ofPlaywright = () => (runs('npx', 'playwright', 'install', 'chromium') ? '' : undefined)

function ofDebian() {
  if (!existsSync('/usr/bin/apt-get') || process.getuid?.() !== 0) return undefined
  const patiently = ['-o', 'DPkg::Lock::Timeout=900']
  runs('apt-get', ...patiently, 'update')
  runs('apt-get', ...patiently, 'install', '-y', 'chromium')
  return installed()
}

const path = installed() ?? ofPlaywright() ?? ofDebian()
if (path === undefined) {
  console.error(
    'The end-to-end tests need Chromium or Chrome and none could be found or installed: install one, or set CHROMIUM_PATH.',
  )
  process.exit(1)
}
mkdirSync(dirname(note), { recursive: true })
writeFileSync(note, path)
console.log(`Browser: ${path || "Playwright's own"}`)
