#!/usr/bin/env node
/** Starts the command. Its scripts come with the engine's code caches, which are passed over where they do not fit. */
const { readFileSync } = require('node:fs')
const { join } = require('node:path')
const { pathToFileURL } = require('node:url')
const { Script } = require('node:vm')

function cachedData(name) {
  try {
    return readFileSync(join(__dirname, `${name}.cache`))
  } catch {
    return undefined
  }
}

/** Runs a script and gives what it returns. */
function load(name) {
  const filename = join(__dirname, `${name}.cjs`)
  // The scripts hold ASCII only: read as Latin-1 they take half the room and the time.
  const script = new Script(readFileSync(filename, 'latin1'), { filename, cachedData: cachedData(name) })
  return script.runInThisContext()(require, __dirname, pathToFileURL(filename).href, importModule)
}

let yaml

/** A module that is loaded on demand: of the script that reads YAML, or any other. */
async function importModule(path) {
  if (!path.startsWith('yaml:')) return import(path)
  yaml ??= load('command-yaml')
  return yaml[path.slice('yaml:'.length)]
}

load('command')
