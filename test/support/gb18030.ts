const LEAD_BYTES = { first: 0x81, last: 0xfe }
const TRAIL_BYTES = { first: 0x40, last: 0xfe }
const FIRST_BEYOND_THE_PLANE = 0x10000

let codes: Map<string, number[]> | undefined

/** The text as Excel in China saves it. Node only decodes GB18030, so the way back is looked up in what it decodes. */
export function encodeGb18030(text: string): Buffer {
  codes ??= pairs()
  const known = codes
  return Buffer.from(
    [...text].flatMap((character) => {
      const point = character.codePointAt(0) ?? 0
      if (point < 0x80) return [point]
      if (point >= FIRST_BEYOND_THE_PLANE) return fourBytes(point)
      const bytes = known.get(character)
      if (bytes === undefined) throw new Error(`${character} has no two bytes in GB18030`)
      return bytes
    })
  )
}

function pairs(): Map<string, number[]> {
  const decoder = new TextDecoder('gb18030')
  const found = new Map<string, number[]>()
  for (let lead = LEAD_BYTES.first; lead <= LEAD_BYTES.last; lead++) {
    for (let trail = TRAIL_BYTES.first; trail <= TRAIL_BYTES.last; trail++) {
      const character = decoder.decode(Uint8Array.of(lead, trail))
      if ([...character].length === 1 && character !== '\uFFFD') found.set(character, [lead, trail])
    }
  }
  return found
}

function fourBytes(point: number): number[] {
  const linear = point - FIRST_BEYOND_THE_PLANE
  return [
    0x90 + Math.floor(linear / 12600),
    0x30 + (Math.floor(linear / 1260) % 10),
    0x81 + (Math.floor(linear / 10) % 126),
    0x30 + (linear % 10)
  ]
}
