const ENDINGS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** One Ctrl-C reaches a script twice: from the terminal and from npm. The second is not a second wish. */
const SAME_WISH_MS = 500;

/** Hands Ctrl-C and its like on to `child`, once each. */
export function passSignalsTo(child, { alreadyDelivered = false } = {}) {
  let last = 0;
  for (const signal of ENDINGS) {
    process.on(signal, () => {
      if (Date.now() - last < SAME_WISH_MS) return;
      last = Date.now();
      if (!alreadyDelivered) child.kill(signal);
    });
  }
}

/** Runs `end` at the first Ctrl-C, and again (as impatient) only when the person insists. */
export function onEnding(end) {
  let first = 0;
  for (const signal of ENDINGS) {
    process.on(signal, () => {
      const impatient = first > 0;
      if (impatient && Date.now() - first < SAME_WISH_MS) return;
      first ||= Date.now();
      end({ signal, impatient });
    });
  }
}

/** How soon it is seen that npm has died. */
const LOOK_MS = 300;

/**
 * Ends this process as SIGTERM does once the one that started it has died: npm ends its shell and not what runs in it, and killed outright ends nothing.
 * Only under npm, whose scripts never outlive it by intent; elsewhere whoever started us may well be gone on purpose.
 */
export function endWithNpm() {
  if (process.env.npm_lifecycle_event === undefined || process.platform === 'win32') return;
  const parent = process.ppid;
  const looking = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(looking);
    process.kill(process.pid, 'SIGTERM');
  }, LOOK_MS).unref();
}
