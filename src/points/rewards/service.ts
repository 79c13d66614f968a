export { findVisibleReward, offerOf } from './catalogue.ts'
export { lapseHeld, returnPiece, takePiece, takeReward } from './pieces.ts'
export { faultOf, keptUntil, periodBeginsAt, type RedeemingFault } from './rules.ts'
