'use client'

/** Stands where Payload would offer what the workflow does not: taking down is a step of its own. */
export function NoButton() {
  return null
}
