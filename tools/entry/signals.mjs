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
