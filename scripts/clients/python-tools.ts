import path from 'node:path'
import { projectRoot } from '../../src/config.js'
import { pythonEnvironment } from '../python-environment.js'

const tools = 'client-tools'

/** A program of the Python environment in which the client is built and checked. */
export const clientPython = (name: string): string => path.join(projectRoot, 'var', tools, 'python', 'bin', name)

/** Installs the pinned versions of what builds and checks the Python client, unless they are installed. */
export async function installPythonTools(): Promise<void> {
  await pythonEnvironment(tools, path.join(projectRoot, 'scripts', 'clients', 'requirements.txt'))
}
