/**
 * Circles among questions that depend on each other: at least one for everything that goes round, and none where nothing
 * does. Each is as short as it can be from its first question, and begins and ends with it.
 * @param dependencies on which questions each one depends, by position
 */
export function findCircles(dependencies: readonly (readonly number[])[]): number[][] {
  const circles: number[][] = []
  const told = new Set<number>()
  for (const start of dependencies.keys()) {
    if (told.has(start)) continue
    const circle = shortestCircle(dependencies, start)
    if (circle === undefined) continue
    circles.push(circle)
    for (const member of circle) told.add(member)
  }
  return circles
}

/** Looks around the start, ever further, until it comes back to it. */
function shortestCircle(dependencies: readonly (readonly number[])[], start: number): number[] | undefined {
  const came_from = new Map<number, number>()
  const open = [start]
  for (const here of open) {
    for (const next of dependencies[here] ?? []) {
      if (next === start) return [...pathTo(came_from, here), start]
      if (came_from.has(next)) continue
      came_from.set(next, here)
      open.push(next)
    }
  }
  return undefined
}

function pathTo(came_from: ReadonlyMap<number, number>, end: number): number[] {
  const path = [end]
  for (let before = came_from.get(end); before !== undefined; before = came_from.get(before)) path.unshift(before)
  return path
}
