import type { Permission } from '@jiangji/domain/organisation/permission-name'
import { certificate } from '@jiangji/domain/certificate/rules'
import { lifeProcedures } from './life-procedures.ts'
import { ownProcedures } from './own-procedures.ts'
import { partner } from '@jiangji/domain/register/partner'
import { teachingHours } from '@jiangji/domain/register/teaching-hours'
import type { Target } from './target.ts'

export interface ProcedureRow {
  permission: Permission
  /** What it is asked about the target; nothing for what only ever shows the caller's own. */
  input?: (target: Target) => unknown
  /** It names nobody's rows: what it changes is the caller's own, whoever that is. */
  aimsAtNothing?: true
  /** A mutation that only looks, so that what is typed stands in no address. */
  onlyLooks?: true
}

/** Every procedure of the API: under which permission it stands, and how a stranger would aim it at somebody else's rows. */
export const procedures: Readonly<Record<string, ProcedureRow>> = {
  ...lifeProcedures,
  ...ownProcedures,
  'activation.look': {
    permission: 'account.activate',
    input: ({ slip }) => slip,
    onlyLooks: true,
  },
  'activation.redeem': {
    permission: 'account.activate',
    input: ({ slip }) => ({ ...slip, password: '黄河边上的第三棵老柳树', consent: true }),
  },
  'approval.approve': { permission: 'record.approve', input: ({ submittedBatch: id }) => ({ id }) },
  'approval.approveMany': {
    permission: 'record.approve',
    input: ({ submittedBatch: id }) => ({ ids: [id] }),
  },
  'approval.batch': { permission: 'record.approve', input: ({ submittedBatch: id }) => ({ id }) },
  'approval.batches': { permission: 'record.approve' },
  'approval.return': {
    permission: 'record.reject',
    input: ({ submittedBatch: id }) => ({ id, reason: '请核对' }),
  },
  'approval.returnSome': {
    permission: 'record.reject',
    input: ({ pairBatch: { id, recordId } }) => ({ id, recordIds: [recordId], reason: '请核对' }),
  },
  'approval.rows': { permission: 'record.approve', input: ({ submittedBatch: id }) => ({ id, limit: 100 }) },
  'approval.stop': {
    permission: 'record.issue.stop',
    input: ({ plannedBatch: id }) => ({ id, reason: '请先核对' }),
  },
  'bulk.approve': { permission: 'record.change.approve', input: ({ bulkId: id }) => ({ id }) },
  'bulk.list': { permission: 'record.change.request' },
  'bulk.one': { permission: 'record.change.request', input: ({ bulkId: id }) => ({ id }) },
  'bulk.refuse': {
    permission: 'record.change.refuse',
    input: ({ bulkId: id }) => ({ id, note: '不必撤销' }),
  },
  'bulk.request': {
    permission: 'record.change.request',
    input: ({ recordId }) => ({ act: 'suspend', recordIds: [recordId], reason: 'under-review', note: '' }),
  },
  'bulk.stop': { permission: 'record.change.stop', input: ({ approvedBulkId: id }) => ({ id }) },
  'bulk.withdraw': { permission: 'record.change.withdraw', input: ({ bulkId: id }) => ({ id }) },
  'change.approve': { permission: 'record.change.approve', input: ({ changeId: id }) => ({ id }) },
  'change.approveMany': {
    permission: 'record.change.approve',
    input: ({ changeId: id }) => ({ ids: [id] }),
  },
  'change.list': { permission: 'record.change.request' },
  'change.refuse': {
    permission: 'record.change.refuse',
    input: ({ changeId: id }) => ({ id, note: '不必撤销' }),
  },
  'change.request': {
    permission: 'record.change.request',
    input: ({ learner, recordId }) => ({
      act: 'revoke',
      learnerId: learner.id,
      recordId,
      reason: 'fraud',
      note: '',
    }),
  },
  'change.withdraw': { permission: 'record.change.withdraw', input: ({ changeId: id }) => ({ id }) },
  'contest.decide': {
    permission: 'contest.confirm',
    input: ({ waitingResult }) => ({ results: [waitingResult], isConfirmed: true, reason: null }),
  },
  'contest.list': { permission: 'contest.read' },
  'correction.ask': {
    permission: 'correction.ask',
    input: ({ recordId }) => ({ recordId, field: 'level', shouldBe: '高级', why: '证书原件写的是高级' }),
  },
  'correction.decline': {
    permission: 'correction.answer',
    input: ({ correctionRequest: id }) => ({ id, reason: '原件写的就是中级' }),
  },
  'correction.list': { permission: 'correction.read' },
  'correction.mine': { permission: 'portfolio.read', input: ({ recordId }) => ({ recordId }) },
  'correction.withdraw': {
    permission: 'correction.withdraw',
    input: ({ correctionRequest: id }) => ({ id }),
  },
  'class.assign': {
    permission: 'class.assign',
    input: ({ teacher, className }) => ({ personId: teacher, className }),
  },
  'class.list': { permission: 'class.read' },
  'class.one': { permission: 'class.read', input: ({ className }) => ({ className }) },
  'class.takeBack': {
    permission: 'class.assign',
    input: ({ teacher, assignedClass }) => ({ personId: teacher, className: assignedClass }),
  },
  'desk.home': { permission: 'desk.read' },
  'desk.plots': { permission: 'desk.read' },
  'held.accept': { permission: 'held.accept', input: ({ held }) => held },
  'held.again': { permission: 'record.import', input: ({ heldBatch: id }) => ({ ids: [id] }) },
  'held.decisions': { permission: 'import.read' },
  'held.forget': { permission: 'held.forget', input: ({ decisionId: id }) => ({ id }) },
  'held.list': { permission: 'import.read', input: ({ heldBatch: batchId }) => ({ batchId }) },
  'held.map': {
    permission: 'held.map',
    input: ({ held }) => ({ ...held, value: certificate.example.certificateName }),
  },
  'held.return': { permission: 'held.return', input: ({ held }) => ({ ...held, reason: '请核对' }) },
  'held.rows': { permission: 'import.read', input: ({ held }) => held },
  'held.targets': {
    permission: 'import.read',
    input: () => ({ kind: 'certificate', code: 'certificate.unknown', search: '' }),
  },
  'import.batch': { permission: 'import.read', input: ({ previewBatch: id }) => ({ id }) },
  'import.batches': { permission: 'import.read', input: () => ({}) },
  'import.discard': { permission: 'roster.import', input: ({ previewBatch: id }) => ({ id }) },
  'import.forgetColumns': { permission: 'roster.import', input: ({ previewBatch: id }) => ({ id }) },
  'import.remap': {
    permission: 'roster.import',
    input: ({ previewBatch: id }) => ({ id, columns: [{ index: 0, field: 'name' }] }),
  },
  'import.rows': { permission: 'import.read', input: ({ previewBatch: id }) => ({ id, limit: 100 }) },
  'import.submit': { permission: 'roster.import', input: ({ previewBatch: id }) => ({ id }) },
  'import.undo': { permission: 'roster.undo', input: ({ effectiveBatch: id }) => ({ id }) },
  'import.uploaders': { permission: 'import.read' },
  'import.withdraw': { permission: 'record.withdraw', input: ({ heldBatch: id }) => ({ id }) },
  'key.affected': {
    permission: 'key.read',
    input: ({ college }) => ({ thumbprint: college.signer.thumbprint, since: '2026-02-01T00:00:00Z' }),
  },
  'key.approve': { permission: 'key.approve', input: ({ keyRequest: id }) => ({ id }) },
  'key.list': { permission: 'key.read' },
  'key.refuse': {
    permission: 'key.refuse',
    input: ({ keyRequest: id }) => ({ id, note: '不必更换' }),
  },
  'key.request': {
    permission: 'key.request',
    input: ({ college }) => ({
      act: 'retire',
      thumbprint: college.signer.thumbprint,
      compromisedAt: null,
      note: '例行停用',
    }),
  },
  'key.withdraw': { permission: 'key.withdraw', input: ({ ownKeyRequest: id }) => ({ id }) },
  'learner.classes': { permission: 'learner.slips' },
  'learner.list': { permission: 'learner.read', input: ({ mark }) => ({ search: mark }) },
  'learner.renew': {
    permission: 'learner.slips.renew',
    input: ({ learner }) => ({ learnerId: learner.id }),
  },
  'learner.slips': { permission: 'learner.slips', input: ({ className }) => ({ className }) },
  'skill.decide': {
    permission: 'skill.decide',
    input: ({ skillDraft }) => ({ subject: 'major', keys: [skillDraft], answer: 'approved' }),
    aimsAtNothing: true,
  },
  'skill.drafts': {
    permission: 'skill.read',
    input: () => ({ subject: 'skill', state: 'draft', search: '', after: null }),
  },
  'record.choices': { permission: 'record.read' },
  'record.correct': {
    permission: 'record.correct.request',
    input: ({ learner, recordId }) => ({
      learnerId: learner.id,
      recordId,
      claims: { ...certificate.example, level: 'advanced', number: `K-${learner.studentNumber}` },
      reason: 'entered-in-error',
      note: '',
    }),
  },
  'record.enter': {
    permission: 'record.enter',
    input: ({ learner }) => ({
      kind: 'certificate',
      studentNumber: learner.studentNumber,
      claims: { ...certificate.example, number: `E-${learner.studentNumber}` },
    }),
  },
  'record.list': { permission: 'record.read', input: ({ mark }) => ({ search: mark }) },
  'record.one': {
    permission: 'record.read',
    input: ({ learner, recordId }) => ({ learnerId: learner.id, recordId }),
  },
  'register.add': {
    permission: 'register.write',
    input: ({ className }) => ({
      register: 'teaching-hours',
      content: { ...teachingHours.example, className },
    }),
  },
  'register.change': {
    permission: 'register.write',
    input: ({ registerEntry }) => ({
      ...registerEntry,
      content: { ...partner.example, industry: '有色金属冶炼' },
    }),
  },
  'register.end': {
    permission: 'register.write',
    input: ({ registerEntry }) => ({ ...registerEntry, note: '协议到期不再合作' }),
  },
  'register.history': { permission: 'register.read', input: ({ registerEntry: { id } }) => ({ id }) },
  'register.list': { permission: 'register.read', input: () => ({ register: 'partner' }) },
  'registry.approve': { permission: 'registry.approve', input: ({ registryRequest: id }) => ({ id }) },
  'registry.end': {
    permission: 'registry.entitle',
    input: ({ college }) => ({
      organisationId: college.id,
      kind: 'certificate',
      from: '2020-01-01',
      until: '2030-12-31',
    }),
  },
  'registry.grant': {
    permission: 'registry.entitle',
    input: ({ college }) => ({
      organisationId: college.id,
      kind: 'certificate',
      from: '2019-01-01',
      until: '2019-12-31',
    }),
  },
  'registry.list': { permission: 'registry.read' },
  'registry.refuse': {
    permission: 'registry.refuse',
    input: ({ registryRequest: id }) => ({ id, note: '材料不全' }),
  },
  'registry.request': {
    permission: 'registry.request',
    input: ({ thirdId, successorId }) => ({
      act: 'closure',
      subjectIds: [thirdId],
      successorId,
      newName: null,
      note: '演示批文',
    }),
  },
  'registry.withdraw': { permission: 'registry.withdraw', input: ({ ownRegistryRequest: id }) => ({ id }) },
  'programme.approve': {
    permission: 'programme.approve',
    input: ({ programmeLists }) => ({ id: programmeLists.second }),
  },
  'programme.assign': {
    permission: 'programme.assign',
    input: ({ thirdId }) => ({ schoolId: thirdId, catalogues: ['technician'] }),
  },
  'programme.list': { permission: 'programme.read' },
  'programme.refuse': {
    permission: 'programme.refuse',
    input: ({ programmeLists }) => ({ id: programmeLists.second, note: '来源不对' }),
  },
  'programme.withdraw': {
    permission: 'programme.withdraw',
    input: ({ programmeLists }) => ({ id: programmeLists.own }),
  },
  'scheme.list': { permission: 'scheme.read' },
  'session.colleges': { permission: 'college.list' },
  'session.current': { permission: 'session.read' },
}
