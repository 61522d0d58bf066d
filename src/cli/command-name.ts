import { existsSync } from 'node:fs'
import path from 'node:path'
import { projectRoot } from '../config.js'

/** How commands are called here: a release has no sources and is installed as a program. */
export const commandName = existsSync(path.join(projectRoot, 'src', 'main.ts')) ? 'npm run passerelle --' : 'passerelle'
