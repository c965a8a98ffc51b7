import { z } from 'zod'
import { type Clock, LATEST } from '../../clock'
import type { Context } from '../../context'
import { ControlFault } from '../fault'
import { operation } from '../operation'

const reading = z.object({
  now: z.string().describe('What time it is in the sandbox, ISO 8601'),
  realNow: z.string().describe('What time it is on this machine'),
  offsetS: z.number().describe('How many seconds the sandbox is ahead'),
  isFrozen: z.boolean().describe('Whether time stands still'),
})

const move = z.union([
  z.strictObject({ forwardS: z.coerce.number<number | string>().positive() }),
  z.strictObject({ to: z.iso.datetime({ offset: true }).describe('A moment that has not passed, ISO 8601') }),
  z.strictObject({ isFrozen: z.boolean().describe('Whether time stands still from now on') }),
])

/** The time of the sandbox; tokens expire, retries and scheduled mails come due by it. */
export function clockOperations({ state: { clock } }: Context) {
  return {
    readClock: operation(
      {
        method: 'get',
        path: '/clock',
        tag: 'Clock',
        summary: 'What time it is',
        input: z.object({}),
        answer: reading,
      },
      () => shown(clock),
    ),
    moveClock: operation(
      {
        method: 'post',
        path: '/clock',
        tag: 'Clock',
        summary: 'Moves time forward, or makes it stand still or go on; what became due happens at once',
        input: move,
        answer: reading,
        faults: ['has-passed'],
      },
      (asked) => {
        setClock(clock, asked)
        return shown(clock)
      },
    ),
    resetClock: operation(
      {
        method: 'delete',
        path: '/clock',
        tag: 'Clock',
        summary: 'Back to the time of this machine',
        input: z.object({}),
        answer: reading,
      },
      () => {
        clock.reset()
        return shown(clock)
      },
    ),
  }
}

function setClock(clock: Clock, asked: z.output<typeof move>): void {
  if ('isFrozen' in asked) {
    if (asked.isFrozen) clock.freeze()
    else clock.unfreeze()
    return
  }
  const now = clock.now()
  const moment = 'to' in asked ? new Date(asked.to) : new Date(now.getTime() + asked.forwardS * 1000)
  if (!(moment <= LATEST))
    throw new ControlFault('invalid-input', `The clock goes no further than ${LATEST.toISOString()}.`)
  if (moment < now)
    throw new ControlFault('has-passed', `${moment.toISOString()} has passed: it is ${now.toISOString()}.`)
  clock.moveTo(moment)
}

function shown(clock: Clock) {
  const { now, realNow, ...others } = clock.reading()
  return { now: now.toISOString(), realNow: realNow.toISOString(), ...others }
}
