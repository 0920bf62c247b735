import type { ProgrammeListWords } from '../words.ts'

export const programmeListRefusals: ProgrammeListWords = {
  'programmeList.header': 'No header was found; the columns code, name, year and source are needed.',
  'programmeList.empty': 'The sheet lists no programme; put one in each row below the header.',
  'programmeList.tooLong': ({ most }) => `At most ${most} programmes at a time; upload the list in parts.`,
  'programmeList.code': ({ rows }) =>
    `The code in row ${rows} is not right; use 2 to 10 letters, digits or hyphens.`,
  'programmeList.twice': ({ rows }) => `Rows ${rows} repeat a code; keep one row for each code.`,
  'programmeList.name': ({ rows }) => `Row ${rows} has no name, or one that is too long; please correct it.`,
  'programmeList.level': ({ rows, text }) =>
    `The training level “${text}” in row ${rows} is not understood; use intermediate, senior or technician.`,
  'programmeList.year': ({ rows }) => `The year in row ${rows} is not right; use four digits.`,
  'programmeList.source': ({ rows }) => `Row ${rows} has no source; name the document, 4 to 200 characters.`,
  'programmeList.unknown': 'This list was not found; refresh the page.',
  'programmeList.decided': 'This list has been decided on; refresh the page.',
  'programmeList.notYours': 'Only who uploaded it can take it back; choose “Return” if you disagree.',
  'programmeList.reasonMissing': 'Say why the list is returned, at least 4 characters.',
  'programmeList.noCatalogue': 'Choose at least one list of programmes.',
}
