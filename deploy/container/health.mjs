// Exits with 0 when the service in this container answers completely. Port and path are read as the service reads them:
// from the environment and from CONFIG_FILE.
import { readConfig } from '../../dist/src/config.js'

const { port, basePath } = readConfig()
const address = `http://127.0.0.1:${port}${basePath}/api/v1/health/ready`
const isReady = await fetch(address, { signal: AbortSignal.timeout(4_000) }).then(
  ({ ok }) => ok,
  () => false,
)
process.exit(isReady ? 0 : 1)
