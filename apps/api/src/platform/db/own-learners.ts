import { sql } from 'kysely'

/** Compared with a column of learners: those who are the learner that asks, be she one row or several merged ones. */
export const ownLearners = sql<string>`any(current_learners())`
