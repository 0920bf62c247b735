import type { Words } from '../words.ts'

export const levels: Words['levels'] = {
  elementary: 'elementary',
  intermediate: 'intermediate',
  advanced: 'advanced',
  apprentice: 'apprentice',
  'skill-5': 'level 5, junior worker',
  'skill-4': 'level 4, intermediate worker',
  'skill-3': 'level 3, senior worker',
  'skill-2': 'level 2, technician',
  'skill-1': 'level 1, senior technician',
  master: 'master technician',
  'chief-master': 'chief technician',
  world: 'world',
  national: 'national',
  provincial: 'provincial',
  city: 'city',
  county: 'county or school',
}
