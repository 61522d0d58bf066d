import type { Viewer } from '../../src/domain/index.js'

/** On whose behalf a simulation acts. */
export const script: Viewer = { role: 'admin', id: 'simulation', memberCode: null }
