import type { AppRouter } from '@jiangji/api/router'
import type { inferRouterOutputs } from '@trpc/server'

type Outputs = inferRouterOutputs<AppRouter>

export type Session = NonNullable<Outputs['session']['current']>
export type DeskHome = Outputs['desk']['home']
export type BatchLine = Outputs['import']['batches']['lines'][number]
export type HeldGroup = Outputs['held']['list'][number]
export type Batch = Outputs['import']['batch']
export type BatchRow = Outputs['import']['rows']['rows'][number]
export type ApprovalBatch = Outputs['approval']['batch']
export type ApprovalRow = Outputs['approval']['rows']['rows'][number]
export type RecordLine = Outputs['record']['list']['rows'][number]
export type RecordInside = Outputs['record']['one']
export type Keys = Outputs['key']['list']
export type KeyLine = Keys['keys'][number]
export type KeyRequest = Keys['requests'][number]
export type Registry = Outputs['registry']['list']
export type RegistrySchool = Registry['schools'][number]
export type RegistryRequest = Registry['requests'][number]
export type ContestResult = Outputs['contest']['list']['waiting'][number]
export type BulkLine = Outputs['bulk']['list'][number]
export type BulkInside = Outputs['bulk']['one']
export type Change = Outputs['change']['list'][number]
export type ClassLine = Outputs['learner']['classes'][number]
export type SlipLine = Outputs['learner']['slips'][number]
export type LearnerLine = Outputs['learner']['list']['rows'][number]
export type Portfolio = Outputs['portfolio']['mine']
export type PortfolioRecord = Portfolio['records'][number]
export type PortfolioRecordInside = Outputs['portfolio']['record']
export type Materials = Outputs['document']['list']
export type ShareLine = Outputs['share']['list'][number]
export type CheckEntry = Outputs['share']['checks'][number]
