/** A name for a finding that survives edits elsewhere: rule, role, normalised sentence, ordinal; never a line number. */

/** 64 bits of FNV-1a over UTF-16 code units, as 16 hexadecimal digits. */
function hash(text: string): string {
  let [low, high] = [0x811c9dc5, 0xcbf29ce4]
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index)
    low = Math.imul(low ^ unit, 0x01000193)
    high = Math.imul(high ^ unit ^ (low >>> 16), 0x01000193)
  }
  return (low >>> 0).toString(16).padStart(8, '0') + (high >>> 0).toString(16).padStart(8, '0')
}

/** Makes fingerprints for one result; the ordinal tells equal findings apart in order of place. */
export function fingerprints(): (ruleId: string, variant: string, role: string, sentence: string) => string {
  const seen = new Map<string, number>()
  // A sentence may be as long as the text and hold a thousand findings: it is normalised once.
  const digests = new Map<string, string>()
  return (ruleId, variant, role, sentence) => {
    let digest = digests.get(sentence)
    if (digest === undefined) {
      digest = hash(sentence.replace(/[\s\p{P}]+/gu, ''))
      digests.set(sentence, digest)
    }
    const key = [ruleId, variant, role, digest].join('\u0000')
    const ordinal = seen.get(key) ?? 0
    seen.set(key, ordinal + 1)
    return hash(`${key}\u0000${ordinal}`)
  }
}
