// Exits with 0 when the service in this container answers completely.
const { PORT = '3000', BASE_PATH = '' } = process.env
const address = `http://127.0.0.1:${PORT}${BASE_PATH.replace(/\/$/, '')}/api/v1/health/ready`
const isReady = await fetch(address, { signal: AbortSignal.timeout(4_000) }).then(
  ({ ok }) => ok,
  () => false,
)
process.exit(isReady ? 0 : 1)
