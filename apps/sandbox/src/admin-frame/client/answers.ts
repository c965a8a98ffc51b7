import type { Question } from '../../app-bridge/messages'
import { agreesToLeave, forgetUnsaved } from './leaving'
import { openModal } from './modals'
import { pick } from './own-picker'
import { pickResources } from './resource-picker'
import { changeScopes } from './scopes'
import { call, freshToken } from './setup'
import { type AppWindow, page } from './windows'

/** What the app asks. `NEVER`: the person has decided to stay, and then the app is told nothing. */
export const NEVER = Symbol('never')

export async function answer(question: Question, from: AppWindow): Promise<unknown> {
  switch (question.type) {
    case 'ready':
      if (from === page) forgetUnsaved()
      return null
    case 'id-token':
      return freshToken()
    case 'user':
      return call('/user')
    case 'leave':
      return (await agreesToLeave()) ? null : NEVER
    case 'open-modal':
      return openModal(question.modal, from)
    case 'pick-resources':
      return pickResources(question.options)
    case 'pick':
      return pick(question.options)
    case 'scopes':
      return changeScopes(question)
    case 'admin-api':
      return call('/direct-api', { path: question.path, body: question.body })
    case 'extensions':
      return call('/extensions')
    default:
      return question satisfies never
  }
}
