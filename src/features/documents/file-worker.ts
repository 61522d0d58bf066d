import { parentPort, workerData } from 'node:worker_threads'
import { useWording } from '../../messages/translate.js'
import { type ToWrite, writeDocument } from './file-writers.js'

const given = workerData as ToWrite
useWording(given.wording)
parentPort!.postMessage(await writeDocument(given))
