/** Why a status list says nothing: it is not named, not to be had, too old, another's, forged, damaged, or this device cannot check it. */
export type ListTrouble =
  'noStatus' | 'unreachable' | 'stale' | 'wrongList' | 'listNotGenuine' | 'unreadable' | 'notReached'
