export { dateAfterWorkingDays, dateAt, monthAt } from '../../calendar/rules.ts'
