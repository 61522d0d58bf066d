import { cp } from 'node:fs/promises'
import path from 'node:path'
import { projectRoot } from '../../src/config.js'
import { run } from '../contract/tools.js'
import { type CheckPlace, type ClientCheck, expectExample } from './client-check.js'
import { clientPython } from './python-tools.js'

const source = path.join(projectRoot, 'clients', 'python')
const copyIn = ({ folder }: CheckPlace) => path.join(folder, 'python')

export const pythonChecks: readonly ClientCheck[] = [
  {
    name: 'Python: compiled and installed from a clean folder',
    async run(place) {
      const own = copyIn(place)
      await cp(source, own, { recursive: true, filter: (file) => path.basename(file) !== '__pycache__' })
      // What builds it is installed already, in the pinned version.
      const options = ['--quiet', '--force-reinstall', '--no-deps', '--no-index', '--no-build-isolation']
      await run(clientPython('pip'), ['install', ...options, own])
      await run(clientPython('python'), ['-m', 'compileall', '-q', own])
      return 'done'
    },
  },
  {
    name: 'Python: mypy --strict',
    async run(place) {
      const { stdout } = await run(clientPython('mypy'), ['--strict', 'src', 'tests', 'examples'], {
        cwd: copyIn(place),
        env: { ...process.env, MYPYPATH: 'src:tests' },
      })
      return stdout.trim()
    },
  },
  {
    name: 'Python: the example',
    async run(place) {
      const example = path.join(copyIn(place), 'examples', 'portal_page.py')
      return expectExample(await run(clientPython('python'), [example], { env: place.environment }))
    },
  },
  {
    name: 'Python: the tests',
    async run(place) {
      const args = ['-m', 'unittest', 'discover', '--start-directory', 'tests']
      const { stderr } = await run(clientPython('python'), args, { cwd: copyIn(place), env: place.environment })
      return stderr.trim().split('\n').slice(-3).join(' ')
    },
  },
]
