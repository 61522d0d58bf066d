import { parentPort, workerData } from 'node:worker_threads'
import { readWorkbook, type ToRead } from './read-workbook.js'

parentPort!.postMessage(await readWorkbook(workerData as ToRead))
