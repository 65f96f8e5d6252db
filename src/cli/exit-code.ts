/** The exit codes of the contract; never a count. */

export const EXIT = {
  /** Nothing at or above the threshold. */
  clean: 0,
  /** Findings at or above the threshold. */
  findings: 1,
  /** Wrong usage, bad pack or configuration, unreadable or unsupported file, no file matched. */
  unusable: 2,
  /** A fault of ours. */
  crash: 3,
} as const

export type ExitCode = (typeof EXIT)[keyof typeof EXIT]

/** The graver of two. */
export const worse = (one: ExitCode, other: ExitCode): ExitCode => (other > one ? other : one)
