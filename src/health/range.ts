/** Between which values a figure lies, both included; null where that side is open. */
export interface Range {
  readonly atLeast: number | null
  readonly atMost: number | null
}
/** A range of which both ends are known. */
export interface Bounds extends Range {
  readonly atLeast: number
  readonly atMost: number
}

/** How many people analysts are told at once, so that nobody is told as one to four are. */
const PEOPLE_STEP = 5

export function exactly(value: number): Bounds {
  return { atLeast: value, atMost: value }
}

/** A number of people: 0 to 4, 5 to 9, … */
export function inFives(people: number): Bounds {
  return inSteps(people, PEOPLE_STEP)
}

/** 0 to 9, 10 to 19, … */
export function inTens(count: number): Bounds {
  return inSteps(count, 2 * PEOPLE_STEP)
}

/** The share of people of whom something is so. */
export function shareOf(people: number, all: number): Bounds {
  const [part, whole] = [inFives(people), inFives(all)]
  return { atLeast: part.atLeast / whole.atMost, atMost: Math.min(1, part.atMost / whole.atLeast) }
}

/** The share of people of whom something is so, told by those of whom it is not. */
export function shareOfOthers(others: number, all: number): Bounds {
  const { atLeast, atMost } = shareOf(others, all)
  return { atLeast: 1 - atMost, atMost: 1 - atLeast }
}

/** The mean of something counted at each of so many meetings. */
export function meanOf({ atLeast, atMost }: Bounds, meetings: number): Bounds {
  return { atLeast: atLeast / meetings, atMost: atMost / meetings }
}

function inSteps(count: number, step: number): Bounds {
  const atLeast = step * Math.floor(count / step)
  return { atLeast, atMost: atLeast + step - 1 }
}
