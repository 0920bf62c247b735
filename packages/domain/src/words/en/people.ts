import type { Words } from '../words.ts'

export const roles: Words['roles'] = {
  'platform-administrator': 'Platform administrator',
  bureau: 'Education bureau',
  registrar: 'Registrar',
  approver: 'Approver',
  'key-holder': 'Key holder',
  'class-teacher': 'Class teacher',
  auditor: 'Auditor',
  'college-administrator': 'School administrator',
  'employer-verifier': 'Employer',
  learner: 'Student',
  guardian: 'Guardian',
  anyone: 'Visitor',
}

export const stages: Words['stages'] = {
  secondary: 'Secondary vocational',
  associate: 'Higher vocational',
  bachelor: 'Bachelor',
  technician: 'Skilled worker school',
  'general-vocational': 'Comprehensive class',
}

export const enrolmentStates: Words['enrolmentStates'] = {
  enrolled: 'enrolled',
  'on-leave': 'on leave',
  resumed: 'resumed',
  retained: 'place kept',
  repeating: 'repeating a year',
  'transferred-in': 'transferred in',
  'transferred-out': 'transferred out',
  withdrawn: 'withdrawn',
  expelled: 'expelled',
  completed: 'completed without diploma',
  'left-early': 'left early',
  graduated: 'graduated',
}
