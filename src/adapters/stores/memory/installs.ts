import type { Install, InstallStore } from '../../../bot/ports/installs.js'

/** Where the app is installed, until the process ends. */
export function memoryInstalls(): InstallStore {
  const places = new Map<string, Install>()
  return {
    all: async () => [...places.values()],
    change: async (place, change) => {
      const after = change(places.get(place) ?? null)
      if (after) places.set(place, after)
      else places.delete(place)
      return after
    },
  }
}
