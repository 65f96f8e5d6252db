#!/usr/bin/env node
/** The command: argv → exit code. */
import { processIo } from './cli/process-io.ts'
import { run } from './cli/run.ts'

process.exitCode = await run(process.argv.slice(2), processIo())
