/** What a search through folders cannot look into: it would pass over it without a word. */
import { readdir, realpath } from 'node:fs'
import { basename, extname } from 'node:path'
import type { FileSystemAdapter } from 'tinyglobby'

/** Paths as the search names them. */
export interface Unseen {
  /** Folders that may not be opened. */
  readonly folders: Set<string>
  /** Links that lead nowhere, or round and round. */
  readonly links: Set<string>
}

type Done = (error: NodeJS.ErrnoException | null, answer: never) => void

const noting = (paths: Set<string>, path: unknown, done: Done): Done => {
  return (error, answer) => {
    if (error !== null && error !== undefined) paths.add(String(path))
    done(error, answer)
  }
}

/** The file system, with a note of what it refuses. */
export function watchedFileSystem({ folders, links }: Unseen): FileSystemAdapter {
  const list = (path: string, options: object, done: Done): void => readdir(path, options, noting(folders, path, done) as never)
  const real = (path: string, done: Done): void => realpath(path, noting(links, path, done) as never)
  return { readdir: list as never, realpath: real as never }
}

/** Whether a link that leads nowhere could have led to a report: lock files of editors are such links too. */
export function mayBeReport(link: string, extensions: readonly string[]): boolean {
  const name = basename(link)
  const extension = extname(name).slice(1).toLowerCase()
  return !/^[.~]/.test(name) && (extension === '' || extensions.includes(extension))
}
