// Entry of the evaluating thread of a clone; an exported project has it in its one file.

import { parentPort, workerData } from 'node:worker_threads'
import type { EvaluatorData } from './protocol.ts'
import { serve } from './serve.ts'

// The command line is the only one that starts the thread.
const files = workerData as EvaluatorData
if (parentPort !== null) await serve(parentPort, files)
