#!/usr/bin/env node
/** The command: argv → exit code. */
import { EXIT } from './cli/exit-code.ts'
import { processIo } from './cli/process-io.ts'
import { run } from './cli/run.ts'

// Node would exit with 1, which means findings; whatever goes wrong outside `run` is a fault of ours.
process.on('uncaughtException', (error) => {
  process.stderr.write(`程序故障 / a fault of ours: ${error.message}\n${process.env.FAZHI_DEBUG ? `${error.stack}\n` : ''}`)
  process.exit(EXIT.crash)
})
run(process.argv.slice(2), processIo()).then((code) => {
  // Everything is written, so nothing is cut off; left to itself the process would wait for threads that make its code faster.
  process.exit(code)
})
