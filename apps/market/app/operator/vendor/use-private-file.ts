import { useRevalidator } from '@remix-run/react'
import { useState } from 'react'

type Opened = { busy: string | null; problem: string | null; open: (file: PrivateFile) => Promise<void> }

export type PrivateFile = { id: string; filename: string }

/**
 * Fetches a private file, which App Bridge does with the session token, and hands it to `onOpened`. That it was looked at
 * is on record then, so the page is brought up to date.
 */
export function usePrivateFile(onOpened: (content: Blob, file: PrivateFile) => void | Promise<void>): Opened {
  const { revalidate } = useRevalidator()
  const [busy, setBusy] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const open = async (file: PrivateFile) => {
    setBusy(file.id)
    setProblem(null)
    try {
      const answer = await fetch(`/app/files/${file.id}`)
      if (answer.ok) await onOpened(await answer.blob(), file)
      else setProblem(await answer.text())
    } catch {
      setProblem('The file could not be fetched. Try again in a minute.')
    }
    setBusy(null)
    revalidate()
  }
  return { busy, problem, open }
}
