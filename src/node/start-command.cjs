#!/usr/bin/env node
/** Starts the command. Its script comes with the engine's code cache, which is passed over where it does not fit. */
const { readFileSync } = require('node:fs')
const { join } = require('node:path')
const { pathToFileURL } = require('node:url')
const { Script } = require('node:vm')

const filename = join(__dirname, 'command.cjs')

function cachedData() {
  try {
    return readFileSync(join(__dirname, 'command.cache'))
  } catch {
    return undefined
  }
}

// The script holds ASCII only: read as Latin-1 it takes half the room and the time.
const script = new Script(readFileSync(filename, 'latin1'), { filename, cachedData: cachedData() })
script.runInThisContext()(require, __dirname, pathToFileURL(filename).href, (path) => import(path))
