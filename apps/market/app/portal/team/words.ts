import type { MemberRole } from '@souk/kernel'
import type { TeamDone, TeamProblem } from './change-team.server'

export const ROLES: Record<MemberRole, string> = { owner: 'Owner', manager: 'Manager', viewer: 'Viewer' }

export const ROLE_HINTS: Record<MemberRole, string> = {
  owner: 'May do everything, and decides who is in the team.',
  manager: 'Changes the profile, sends documents, takes vacations.',
  viewer: 'Sees everything and changes nothing.',
}

export const DONE: Record<TeamDone, string> = {
  invited: 'The invitation is on its way. It can be accepted for seven days.',
  sent: 'The invitation is on its way again. The link in the earlier mail opens nothing any more.',
  withdrawn: 'The invitation is withdrawn. Its link opens nothing any more.',
  role: 'The role is changed. We have told them by e-mail.',
  removed: 'They are no longer in the team. We have told them by e-mail.',
  'handed-over': 'Your shop has a new owner; you stay as a manager. We have told both of you by e-mail.',
  left: 'You have left the team.',
}

export const PROBLEMS: Record<TeamProblem, string> = {
  expired: 'This page had been open for a long time. Nothing was changed yet. Try once more.',
  unreadable: 'This could not be understood. Nothing was changed.',
  email: 'Nothing was sent yet. Look at what is marked below.',
  'not-allowed': 'Only the owner can do this. Nothing was changed.',
  'not-found':
    'They are not there any more: somebody has just changed the team. Nothing was changed now; you see the team as it is.',
  'last-owner':
    'A shop always has an owner. Hand it over to somebody in the team first. Nothing was changed.',
  'already-member': 'Somebody with this e-mail is in the team already. Nothing was sent.',
  'already-invited':
    'This person is invited already. You can send the invitation again below. Nothing was sent.',
  'too-many':
    'Twenty invitations are open, which is the most there can be. Withdraw one first. Nothing was sent.',
  'too-often': 'This invitation was sent less than a minute ago. Wait a little before you send it again.',
}
