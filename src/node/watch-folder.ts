/** Tells when something under a folder, or a file, has changed. */
import { type FSWatcher, statSync, watch } from 'node:fs'
import { basename, dirname } from 'node:path'

/** Milliseconds to wait for the rest: editors write a file in several steps. */
const SETTLE = 100

function watchPlace(place: string, changed: () => void): FSWatcher {
  if (statSync(place).isDirectory()) return watch(place, { recursive: true }, changed)
  // Editors put a new file in the place of the old one, so the folder is watched and not the file.
  return watch(dirname(place), (_, name) => {
    if (name === null || name === basename(place)) changed()
  })
}

/** Yields after each burst of changes; never ends of itself. `places` are files and folders. */
export async function* changesOf(places: readonly string[]): AsyncGenerator<void, never, undefined> {
  let wake: () => void = () => {}
  let pending = false
  const changed = (): void => {
    pending = true
    wake()
  }
  const watchers = places.map((place) => watchPlace(place, changed))
  try {
    for (;;) {
      if (!pending) {
        await new Promise<void>((resolve) => {
          wake = resolve
        })
      }
      await new Promise((resolve) => setTimeout(resolve, SETTLE))
      pending = false
      yield
    }
  } finally {
    for (const watcher of watchers) watcher.close()
  }
}
