import { describe, expect, it } from 'vitest'
import { parseTrack, parseTrainingLevel, schoolingOf, stageWordOf } from './schooling.ts'

describe('how a learner is schooled', () => {
  it.each([
    ['综合高中', 'general-vocational'],
    ['综合高中班', 'general-vocational'],
    ['普职融通', 'general-vocational'],
    ['中职', 'vocational'],
    ['普通中专', 'vocational'],
    ['应届', 'vocational'],
    ['职业高中', 'vocational'],
    ['技工', 'vocational'],
    ['', 'vocational'],
    ['普通高中', null],
  ] as const)('reads the track of “%s” as %s', (text, track) => {
    expect(parseTrack(text)).toBe(track)
  })

  it.each([
    ['中级工班', 'intermediate'],
    ['高级工', 'senior'],
    ['高级技工班', 'senior'],
    ['预备技师（技师）班', 'technician'],
    ['技师', 'technician'],
    ['初级工', null],
    ['', null],
  ] as const)('reads the training level of “%s” as %s', (text, level) => {
    expect(parseTrainingLevel(text)).toBe(level)
  })

  it('is told by the class first, then by the list of the programme, else by the stage alone', () => {
    const here = { programmeCatalogue: 'technician', track: 'vocational', stage: 'secondary' } as const
    expect(schoolingOf(here)).toBe('technician')
    expect(stageWordOf({ ...here, track: 'general-vocational' })).toBe('general-vocational')
    expect(stageWordOf({ ...here, programmeCatalogue: 'moe-2021', stage: 'associate' })).toBe('associate')
  })
})
