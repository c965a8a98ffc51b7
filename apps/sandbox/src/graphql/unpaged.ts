let isOn = false

/** While `work` runs, a connection that is not asked for a page answers all it has: that is how bulk operations read. */
export function withoutPages<Value>(work: () => Value): Value {
  const before = isOn
  isOn = true
  try {
    return work()
  } finally {
    isOn = before
  }
}

export const isUnpaged = (): boolean => isOn
