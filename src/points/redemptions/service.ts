export { sweepRedemptions } from './ending.ts'
