type Line = { name: string; state: 'passed' | 'failed' | 'unknown' }

/** What this device can establish by itself; the other checks are the platform's own. */
const compared = ['shape', 'signature', 'validity', 'revocation', 'suspension', 'supersession']

export function compareChecks(
  here: readonly Line[],
  there: readonly Line[],
): 'agrees' | 'differs' | 'unavailable' {
  const pairs = compared.map((name) => [stateOf(here, name), stateOf(there, name)] as const)
  const unequal = pairs.filter(([one, other]) => one !== other)
  if (unequal.some((pair) => !pair.includes('unknown'))) return 'differs'
  return unequal.length > 0 || pairs.every(([one]) => one === 'unknown') ? 'unavailable' : 'agrees'
}

function stateOf(lines: readonly Line[], name: string): Line['state'] {
  return lines.find((line) => line.name === name)?.state ?? 'unknown'
}
