import { emptyResume } from '@jiangji/domain/resume/resume'
import { memberPassword } from '../testing/member.ts'
import type { ProcedureRow } from './procedures.ts'

/** What a learner does with her own portfolio. */
export const ownProcedures: Readonly<Record<string, ProcedureRow>> = {
  'document.list': { permission: 'portfolio.read' },
  'document.request': {
    permission: 'document.request',
    input: ({ college }) => ({ organisationId: college.id, kind: 'enrolment' }),
  },
  'portfolio.mine': { permission: 'portfolio.read' },
  'progression.mine': { permission: 'portfolio.read' },
  'skill.mine': { permission: 'portfolio.read' },
  'progression.plan': {
    permission: 'portfolio.plan',
    aimsAtNothing: true,
    input: () => ({ intake: 2027, plan: { planned: [], finishes: { secondary: 2027 }, supposed: [] } }),
  },
  'reminder.askAddress': {
    permission: 'reminder.change',
    aimsAtNothing: true,
    input: () => ({ address: 'xiaoyu@example.com', language: 'zh-CN' }),
  },
  'reminder.dropAddress': { permission: 'reminder.change', aimsAtNothing: true },
  'reminder.list': { permission: 'reminder.read', input: () => ({ limit: 30 }) },
  'reminder.mark': {
    permission: 'reminder.change',
    input: ({ noticeId }) => ({ ids: [noticeId], isRead: true }),
  },
  'reminder.proveAddress': {
    permission: 'reminder.change',
    aimsAtNothing: true,
    input: ({ mailCode }) => ({ code: mailCode }),
  },
  'reminder.resumeMail': { permission: 'reminder.change', aimsAtNothing: true },
  'reminder.settings': { permission: 'reminder.read' },
  'reminder.speak': {
    permission: 'reminder.change',
    aimsAtNothing: true,
    input: () => ({ language: 'en' }),
  },
  'reminder.turn': {
    permission: 'reminder.change',
    aimsAtNothing: true,
    input: () => ({ kind: 'looked', isOn: false }),
  },
  'reminder.unread': { permission: 'reminder.read' },
  'resume.mine': { permission: 'portfolio.take' },
  'resume.save': {
    permission: 'portfolio.resume',
    input: () => ({ ...emptyResume, target: '设备维护' }),
    aimsAtNothing: true,
  },
  'rights.accesses': { permission: 'portfolio.read' },
  'rights.close': {
    permission: 'account.close',
    input: () => ({ password: memberPassword, endShares: true }),
    aimsAtNothing: true,
  },
  'rights.mine': { permission: 'portfolio.read' },
  'portfolio.record': { permission: 'portfolio.read', input: ({ recordId }) => ({ recordId }) },
  'share.checks': { permission: 'share.read' },
  'share.create': {
    permission: 'share.create',
    input: ({ recordId }) => ({
      items: [{ recordId, fields: null }],
      recipient: '某企业',
      purpose: '应聘',
      days: 30,
    }),
  },
  'share.freeze': { permission: 'share.freeze', input: ({ shareId }) => ({ shareId }) },
  'share.lift': { permission: 'share.lift', input: ({ frozenShareId }) => ({ shareId: frozenShareId }) },
  'share.list': { permission: 'share.read' },
  'share.one': { permission: 'share.read', input: ({ shareId }) => ({ shareId }) },
  'share.withdraw': { permission: 'share.withdraw', input: ({ shareId }) => ({ shareId }) },
}
