export { type Action, can, type Subject } from './can'
