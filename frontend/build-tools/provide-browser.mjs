// Finds the browsers of the end-to-end tests and leaves their paths in .node: chromium-path (empty: Playwright's own),
// and firefox-path (empty: there is none, and its tests are skipped).
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const frontend = dirname(dirname(fileURLToPath(import.meta.url)))
const noteOf = (browser) => join(frontend, '.node', `${browser}-path`)
const win = process.platform === 'win32'

// The shell has Chromium's engine without its windows, and takes a fifth less time.
const names = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'msedge',
]
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

function fromDebian(browser) {
  if (!existsSync('/usr/bin/apt-get') || process.getuid?.() !== 0) return
  const patiently = ['-o', 'DPkg::Lock::Timeout=900']
  runs('apt-get', ...patiently, 'update')
  runs('apt-get', ...patiently, 'install', '-y', browser)
}

function ofDebian() {
  fromDebian('chromium-headless-shell')
  if (!installed()) fromDebian('chromium')
  return installed()
}

/** Not the one in a snap: it sees no profile but its own. */
const firefox = () =>
  [
    process.env.FIREFOX_PATH,
    ...(process.env.PATH ?? '')
      .split(delimiter)
      .flatMap((folder) =>
        ['firefox', 'firefox-esr'].map((name) => join(folder, win ? `${name}.exe` : name)),
      ),
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    ...programs.filter(Boolean).map((folder) => join(folder, 'Mozilla Firefox', 'firefox.exe')),
  ].find((path) => path && existsSync(path) && runs(path, '--version') && !existsSync('/snap/bin/firefox'))

/** Asked for once: where it can't be had, that would cost every run its time. */
function firefoxOfDebian() {
  if (!existsSync(noteOf('firefox'))) fromDebian('firefox-esr')
  return firefox()
}

const path = installed() ?? ofPlaywright() ?? ofDebian()
if (path === undefined) {
  console.error(
    'The end-to-end tests need Chromium or Chrome and none could be found or installed: install one, or set CHROMIUM_PATH.',
  )
  process.exit(1)
}
mkdirSync(join(frontend, '.node'), { recursive: true })
const other = firefox() ?? firefoxOfDebian() ?? ''
writeFileSync(noteOf('chromium'), path)
writeFileSync(noteOf('firefox'), other)
console.log(`Browsers: ${path || "Playwright's own"}; ${other || 'no Firefox'}`)
