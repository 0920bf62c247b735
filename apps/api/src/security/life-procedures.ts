import { guardianProcedures } from './guardian-target.ts'
import type { ProcedureRow } from './procedures.ts'

const grounds = { effectiveOn: '2026-02-25', reason: '演示原因', document: '演示文号' }
const note = '演示证明材料'

/** The procedures of learner life, as a stranger would aim them. */
export const lifeProcedures: Readonly<Record<string, ProcedureRow>> = {
  ...guardianProcedures,
  'duplicate.approve': {
    permission: 'duplicate.approve',
    input: ({ duplicates }) => ({ id: duplicates.second }),
  },
  'duplicate.list': { permission: 'duplicate.read' },
  'duplicate.merge': {
    permission: 'duplicate.request',
    input: ({ duplicates }) => ({ ...duplicates.pair, note }),
  },
  'duplicate.part': {
    permission: 'duplicate.request',
    input: ({ duplicates }) => ({ id: duplicates.merged, note }),
  },
  'duplicate.refuse': {
    permission: 'duplicate.refuse',
    input: ({ duplicates }) => ({ id: duplicates.second, note }),
  },
  'duplicate.withdraw': {
    permission: 'duplicate.withdraw',
    input: ({ duplicates }) => ({ id: duplicates.own }),
  },
  'enrolment.act': {
    permission: 'enrolment.change',
    input: ({ learner }) => ({ ...grounds, learners: [{ learnerId: learner.id, act: 'leave' }] }),
  },
  'enrolment.actByRoster': {
    permission: 'enrolment.change',
    input: ({ life }) => ({ ...grounds, batchId: life.heldBatch }),
  },
  'enrolment.classReady': { permission: 'enrolment.change', input: ({ className }) => ({ className }) },
  'enrolment.learner': { permission: 'learner.read', input: ({ learner }) => ({ learnerId: learner.id }) },
  'enrolment.renameProgramme': {
    permission: 'enrolment.change',
    input: ({ life }) => ({ ...grounds, programmeCode: life.programme, newCode: '660399' }),
  },
  'enrolment.roster': {
    permission: 'enrolment.change',
    input: ({ life }) => ({ batchId: life.heldBatch }),
  },
  'enrolment.undo': { permission: 'enrolment.change', input: ({ life: { deedId } }) => ({ deedId }) },
  'person.approve': { permission: 'person.approve', input: ({ life }) => ({ id: life.personRequest }) },
  'person.idNumber': {
    permission: 'person.request',
    input: ({ learner, life }) => ({ learnerId: learner.id, idNumber: life.freeIdNumber, note }),
  },
  'person.list': { permission: 'person.read' },
  'person.merge': {
    permission: 'person.request',
    input: ({ learner, life }) => ({ learnerId: learner.id, otherNumber: life.twinNumber, note }),
  },
  'person.refuse': { permission: 'person.refuse', input: ({ life }) => ({ id: life.personRequest, note }) },
  'person.rename': {
    permission: 'person.request',
    input: ({ learner }) => ({ learnerId: learner.id, name: '演示改名', note }),
  },
  'person.unmerge': {
    permission: 'person.request',
    input: ({ learner, life }) => ({ learnerId: learner.id, otherId: life.aliasId, note }),
  },
  'person.withdraw': { permission: 'person.withdraw', input: ({ life }) => ({ id: life.personRequest }) },
  'transfer.ask': {
    permission: 'transfer.ask',
    input: ({ life }) => ({ batchId: life.heldBatch, position: 1 }),
  },
  'transfer.askedOfHer': { permission: 'transfer.consent' },
  'transfer.confirm': {
    permission: 'transfer.answer',
    input: ({ life }) => ({ ...grounds, id: life.transferToAnswer }),
  },
  'transfer.consent': {
    permission: 'transfer.consent',
    input: ({ life }) => ({ id: life.transferOfLearner, given: true }),
  },
  'transfer.list': { permission: 'transfer.read' },
  'transfer.refuse': {
    permission: 'transfer.answer',
    input: ({ life }) => ({ id: life.transferToAnswer, note }),
  },
  'transfer.takeIn': {
    permission: 'transfer.ask',
    input: ({ life }) => ({ ...grounds, id: life.confirmedTransfer }),
  },
  'transfer.withdraw': { permission: 'transfer.ask', input: ({ life }) => ({ id: life.ownTransfer }) },
}
