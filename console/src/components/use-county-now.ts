import { useEffect, useState } from 'react'
import { useConsole } from '../state/context.ts'

/** The county's time in ms, counted on from the last reading; null before the first. */
export function useCountyNow(): number | null {
  const { clock } = useConsole().state
  const [machineNow, setMachineNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = window.setInterval(() => setMachineNow(Date.now()), 1000)
    return () => window.clearInterval(timer)
  }, [])
  return clock && clock.now + Math.max(0, machineNow - clock.readAt)
}
