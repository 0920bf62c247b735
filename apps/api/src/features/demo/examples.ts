import { readCityCatalogue } from './city-catalogue.ts'
import { exampleCertificates } from './example-certificates.ts'
import { exampleRoster } from './example-roster.ts'
import { writeExample, type Example } from './example-sheet.ts'
import { listColleges } from './organisations.ts'
import { populate } from './people.ts'

/** Gives null for a college that is not of the demo city or has no learners there. */
type ExampleWorkbook = (kind: string, collegeSlug: string) => Promise<Buffer | null>

/** Workbooks of the demo city to try, for a city seeded at this scale; nothing is made before it is asked for. */
export function openExamples(scale: number): ExampleWorkbook {
  return async (kind, collegeSlug) => {
    const example = exampleOf(kind, collegeSlug, scale)
    return example && writeExample(example)
  }
}

export function exampleOf(kind: string, collegeSlug: string, scale: number): Example | null {
  const catalogue = readCityCatalogue()
  // Those of scale one are in every larger city too.
  const city = populate(listColleges(), catalogue, Math.min(scale, 1))
  const people = city.find(({ college }) => college.slug === collegeSlug)
  if (people === undefined) return null
  switch (kind) {
    case 'roster':
      return exampleRoster(people.college, catalogue)
    case 'certificate':
      return exampleCertificates(people, catalogue)
    default:
      return null
  }
}
