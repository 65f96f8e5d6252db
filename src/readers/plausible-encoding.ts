/** Whether bytes that decode without error also look like Chinese text in that encoding. */

/** What a scan of double-byte text counted. */
interface Census {
  /** Characters of the encoding's first level: those in daily use. */
  common: number
  /** Other hanzi, user-defined and four-byte characters. */
  rare: number
  /** Commas, full stops and enumeration commas. */
  stops: number
}

/**
 * Whether nearly all hanzi are those of GB 2312's first level, or most of them are and the punctuation fits too
 * (traditional characters in GBK lie outside that level).
 */
export function isPlausibleGb18030(bytes: Uint8Array): boolean {
  const { common, rare, stops } = censusOfGb18030(bytes)
  const share = common / (common + rare)
  return share >= 0.9 || (share >= 0.5 && stops >= 0.02 * (common + rare))
}

/** Whether nearly all hanzi are those of Big5's first level and the text has Big5 punctuation. */
export function isPlausibleBig5(bytes: Uint8Array): boolean {
  const { common, rare, stops } = censusOfBig5(bytes)
  return common / (common + rare) >= 0.95 && stops >= 0.01 * common
}

/** Whether nearly all code units are hanzi, Chinese punctuation or printable ASCII. */
export function isPlausibleUtf16(text: string): boolean {
  let strange = 0
  for (let index = 0; index < text.length; index++) {
    if (!isUsual(text.charCodeAt(index))) strange++
  }
  return strange <= text.length * 0.02
}

function isUsual(unit: number): boolean {
  if (unit < 0x80) return unit >= 0x20 || (unit >= 9 && unit <= 13)
  if (unit >= 0x4e00) return unit < 0xa000 || (unit >= 0xd800 && unit < 0xe000) || (unit >= 0xff00 && unit < 0xfff0)
  return (
    (unit >= 0x2000 && unit < 0x2070) || (unit >= 0x2460 && unit < 0x2500) || (unit >= 0x3000 && unit < 0x3040) || unit === 0xa0
  )
}

function censusOfGb18030(bytes: Uint8Array): Census {
  const census: Census = { common: 0, rare: 0, stops: 0 }
  for (let index = 0; index < bytes.length; ) {
    const lead = bytes[index] as number
    const trail = bytes[index + 1] ?? 0
    if (lead <= 0x80 || lead === 0xff) {
      index++
      continue
    }
    if (trail >= 0x30 && trail <= 0x39) {
      census.rare++
      index += 4
      continue
    }
    if (trail >= 0xa1 && lead >= 0xb0 && lead <= 0xd7) census.common++
    else if (trail >= 0xa1 && lead >= 0xa1 && lead <= 0xa9) census.stops += isGbStop(lead, trail) ? 1 : 0
    else census.rare++
    index += 2
  }
  return census
}

/** 、 。 and ， in GB 2312. */
function isGbStop(lead: number, trail: number): boolean {
  return (lead === 0xa1 && (trail === 0xa2 || trail === 0xa3)) || (lead === 0xa3 && trail === 0xac)
}

function censusOfBig5(bytes: Uint8Array): Census {
  const census: Census = { common: 0, rare: 0, stops: 0 }
  for (let index = 0; index < bytes.length; ) {
    const lead = bytes[index] as number
    const trail = bytes[index + 1] ?? 0
    if (lead < 0x80) {
      index++
      continue
    }
    if (lead >= 0xa4 && lead <= 0xc6) census.common++
    else if (lead === 0xa1) census.stops += trail >= 0x41 && trail <= 0x44 ? 1 : 0
    else if (lead > 0xa3 || lead < 0xa1) census.rare++
    index += 2
  }
  return census
}
