/** Our own choice of what fits together in the demo: by broad field, codes of the programme, certificate and contest catalogues. */
export interface Field {
  secondary: readonly string[]
  associate: readonly string[]
  /** Of the made-up list that the demo has for schools of skilled workers. */
  technician?: readonly string[]
  certificates: readonly string[]
  secondaryContests: readonly string[]
  associateContests: readonly string[]
}

export const fields = {
  farming: {
    secondary: ['610112', '610113', '610301'],
    associate: [],
    certificates: ['X072', 'X003', 'X008', 'X007'],
    secondaryContests: ['ZZ001', 'ZZ002'],
    associateContests: ['W24-002'],
  },
  metals: {
    secondary: ['630501', '630502'],
    associate: ['430501', '430502', '430505'],
    technician: ['YS0101', 'YS0102'],
    certificates: ['X011', 'X010', 'X064', 'X055', 'X052'],
    secondaryContests: ['ZZ004', 'ZZ010'],
    associateContests: ['W24-010', 'W24-005'],
  },
  building: {
    secondary: ['640402', '640201'],
    associate: ['440301', '440304'],
    certificates: ['X001', 'X032', 'X033', 'X068'],
    secondaryContests: ['ZZ005', 'ZZ003'],
    associateContests: ['W24-003'],
  },
  machines: {
    secondary: ['660103', '660301', '660303', '660105'],
    associate: ['460103', '460301', '460305', '460306'],
    technician: ['YS0201', 'YS0202'],
    certificates: ['X009', 'X010', 'X011', 'X049', 'X063', 'X065'],
    secondaryContests: ['ZZ007', 'ZZ008', 'ZZ009'],
    associateContests: ['W24-004', 'W24-007'],
  },
  vehicles: {
    secondary: ['700206', '700209'],
    associate: ['500211', '500212'],
    technician: ['YS0301'],
    certificates: ['X005', 'X006', 'X020', 'X024'],
    secondaryContests: ['ZZ013', 'W24-013'],
    associateContests: ['W24-006', 'W24-012'],
  },
  computing: {
    secondary: ['710201', '710202', '710204', '710210'],
    associate: ['510202', '510203', '510205'],
    certificates: ['X002', 'X014', 'X016', 'X042', 'X045', 'X046'],
    secondaryContests: ['ZZ015', 'ZZ016', 'ZZ017'],
    associateContests: ['W24-015'],
  },
  commerce: {
    secondary: ['730301', '730701', '730704'],
    associate: ['530302', '530701', '530705'],
    certificates: ['X003', 'X007', 'X008', 'X012', 'X031'],
    secondaryContests: ['ZZ019', 'ZZ020'],
    associateContests: ['W24-020', 'W24-021'],
  },
  care: {
    secondary: ['770101', '790302', '790305'],
    associate: ['590302', '590301', '570102K'],
    certificates: ['X004', 'X013', 'X015', 'X074'],
    secondaryContests: ['ZZ018', 'W24-019'],
    associateContests: ['W24-018', 'W24-017'],
  },
} as const satisfies Record<string, Field>

export type FieldName = keyof typeof fields

export function fieldOf(programmeCode: string): Field {
  const field: Field | undefined = Object.values<Field>(fields).find(
    ({ secondary, associate, technician = [] }) =>
      [...secondary, ...associate, ...technician].includes(programmeCode),
  )
  if (field === undefined) throw new RangeError(`no demo field teaches ${programmeCode}`)
  return field
}
