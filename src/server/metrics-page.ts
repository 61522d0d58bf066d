import { type RequestHandler, Router } from 'express'
import { collectDefaultMetrics, Gauge } from 'prom-client'
import { NotAllowedError, NotSignedInError } from '../domain/index.js'
import type { Engine } from '../engine/index.js'
import type { Identify } from '../platform/http/index.js'
import { registry } from '../platform/metrics/index.js'

const registers = [registry]
collectDefaultMetrics({ register: registry, prefix: 'passerelle_' })

const caseStudies = new Gauge({ name: 'passerelle_case_studies', help: 'Case studies in the catalogue', registers })
const texts = new Gauge({ name: 'passerelle_texts', help: 'Texts of the catalogue that are compared', registers })
const isReady = new Gauge({ name: 'passerelle_ready', help: '1 when recommendations are complete', registers })
const waiting = new Gauge({ name: 'passerelle_encoder_waiting', help: 'Texts that wait for the model', registers })
const recall = new Gauge({
  name: 'passerelle_index_recall',
  help: 'Share of the ten nearest case studies that the index finds; 1 while all are compared',
  registers,
})
const encoderMemory = new Gauge({
  name: 'passerelle_encoder_resident_memory_bytes',
  help: 'Memory of the process of the model after it last read a text; 0 while it does not run',
  registers,
})
const databaseSize = new Gauge({
  name: 'passerelle_database_bytes',
  help: 'Size of the database, and of the log beside it',
  labelNames: ['file'],
  registers,
})
const diskFree = new Gauge({ name: 'passerelle_data_free_bytes', help: 'Left on the disk of DATA_DIR', registers })
const diskSize = new Gauge({ name: 'passerelle_data_size_bytes', help: 'Size of the disk of DATA_DIR', registers })

/** `/metrics` for Prometheus, with the API key of staff: even counts say something about the needs of members. */
export function metricsPage(engine: Engine, identify: Identify): Router {
  const answer: RequestHandler = async (request, response) => {
    const viewer = await identify(request)
    if (viewer.role === 'anonymous') throw new NotSignedInError()
    if (viewer.role !== 'staff' && viewer.role !== 'admin') throw new NotAllowedError('Metrics are for staff')
    const { status, snapshot } = engine
    caseStudies.set(status.caseStudies)
    texts.set(status.passages)
    isReady.set(status.state === 'ready' ? 1 : 0)
    waiting.set(snapshot.encoder.waiting)
    encoderMemory.set(snapshot.encoder.memory)
    await measureStorage(engine)
    recall.set(status.recall?.recallAt10 ?? 1)
    response.setHeader('Cache-Control', 'no-store')
    response.type(registry.contentType).send(await registry.metrics())
  }
  return Router().get('/metrics', answer)
}

async function measureStorage({ database }: Engine): Promise<void> {
  const { database: file, log, free, total } = await database.storageUse()
  databaseSize.set({ file: 'database' }, file)
  databaseSize.set({ file: 'log' }, log)
  diskFree.set(free)
  diskSize.set(total)
}
