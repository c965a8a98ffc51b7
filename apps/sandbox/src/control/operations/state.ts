import { z } from 'zod'
import type { Context } from '../../context'
import { restoreSnapshot } from '../../snapshots/restore-snapshot'
import {
  deleteSnapshot,
  findSnapshot,
  listSnapshots,
  SNAPSHOT_NAME,
  snapshotFile,
  takeSnapshot,
} from '../../snapshots/snapshots'
import { ControlFault } from '../fault'
import { operation } from '../operation'
import { resetSandbox } from '../reset'

const name = z.string().regex(SNAPSHOT_NAME, 'letters, digits, - and _, as in before-checkout')
const snapshot = z.object({ name: z.string(), takenAt: z.string(), bytes: z.number() })

/** All that the sandbox knows: start over, keep it, go back to it. */
export function stateOperations({ state, config: { stateDir } }: Context) {
  const existing = (name: string) => {
    const found = findSnapshot(stateDir, name)
    if (!found) throw new ControlFault('no-such-snapshot', `There is no snapshot ${name}.`)
    return found
  }

  return {
    health: operation(
      {
        method: 'get',
        path: '/health',
        tag: 'State',
        summary: 'Whether the sandbox is there',
        input: z.object({}),
        answer: z.object({ ok: z.literal(true) }),
      },
      () => ({ ok: true as const }),
    ),
    reset: operation(
      {
        method: 'post',
        path: '/reset',
        tag: 'State',
        summary: 'Forgets everything and makes the demo shop and its customers anew; snapshots stay',
        input: z.object({}),
        answer: z.object({}),
      },
      () => {
        resetSandbox(state)
        return {}
      },
    ),
    listSnapshots: operation(
      {
        method: 'get',
        path: '/snapshots',
        tag: 'State',
        summary: 'The snapshots there are',
        input: z.object({}),
        answer: z.array(snapshot),
      },
      () => listSnapshots(stateDir),
    ),
    takeSnapshot: operation(
      {
        method: 'post',
        path: '/snapshots',
        tag: 'State',
        summary:
          'Keeps the whole state as it is now, in the file snapshots/<name>.sqlite of the state folder',
        input: z.object({ name }),
        answer: snapshot,
        status: 201,
        faults: ['snapshot-exists'],
      },
      ({ name }) => {
        if (findSnapshot(stateDir, name))
          throw new ControlFault('snapshot-exists', `There is a snapshot ${name} already.`)
        takeSnapshot(state, { stateDir, name })
        return existing(name)
      },
    ),
    restoreSnapshot: operation(
      {
        method: 'post',
        path: '/snapshots/{name}/restore',
        tag: 'State',
        summary: 'Makes the whole state, time included, what it was when the snapshot was taken',
        input: z.object({ name }),
        answer: z.object({}),
        faults: ['no-such-snapshot', 'not-a-snapshot'],
      },
      ({ name }) => {
        const restored = restoreSnapshot(state, snapshotFile(stateDir, existing(name).name))
        if (!restored.ok) throw new ControlFault('not-a-snapshot', restored.reason)
        return {}
      },
    ),
    deleteSnapshot: operation(
      {
        method: 'delete',
        path: '/snapshots/{name}',
        tag: 'State',
        summary: 'Deletes a snapshot',
        input: z.object({ name }),
        answer: z.object({}),
        faults: ['no-such-snapshot'],
      },
      ({ name }) => {
        deleteSnapshot(stateDir, existing(name).name)
        return {}
      },
    ),
  }
}
