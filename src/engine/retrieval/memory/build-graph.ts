import { workerData } from 'node:worker_threads'
import { Centres } from '../../../ranking/index.js'
import { CaseIndex, type GraphToBuild } from './case-index.js'

/** A thread that builds a graph and stores it, so that requests are answered meanwhile. */
const { ids, width, rows, options } = workerData as GraphToBuild
await CaseIndex.build(Centres.ofStored(ids, rows, width), options)
