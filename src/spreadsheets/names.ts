/** The same name however it was typed: full-width or half-width, with blanks or without. */
export const nameKey = (name: string): string => name.normalize('NFKC').replace(/\s+/g, '').toLowerCase()

const DIFFERENCES_MAX = 2

/** The known name that a mistyped one was most likely meant to be, or undefined where none is near. */
export function nearestName(name: string, known: readonly string[]): string | undefined {
  const key = nameKey(name)
  const near = known
    .map((candidate) => ({ candidate, differences: differencesOf(key, nameKey(candidate)) }))
    .filter(({ candidate, differences }) => isNear(key, nameKey(candidate), differences))
    .sort((one, other) => one.differences - other.differences)
  return near[0]?.candidate
}

// Half of a short name may not be different: 电话 is not a mistyped 地址.
const isNear = (key: string, known: string, differences: number): boolean =>
  (key.length >= 2 && (known.includes(key) || key.includes(known))) ||
  (differences <= DIFFERENCES_MAX && differences * 2 < Math.max(key.length, known.length))

/** How many characters have to be put in, taken out or exchanged to make one of the other (Levenshtein). */
function differencesOf(one: string, other: string): number {
  let previous = Array.from({ length: other.length + 1 }, (_, place) => place)
  for (const [row, character] of [...one].entries()) {
    const current = [row + 1]
    for (let place = 0; place < other.length; place++) {
      const exchanged = (previous[place] ?? 0) + (character === other[place] ? 0 : 1)
      current.push(Math.min(exchanged, (previous[place + 1] ?? 0) + 1, (current[place] ?? 0) + 1))
    }
    previous = current
  }
  return previous.at(-1) ?? 0
}
