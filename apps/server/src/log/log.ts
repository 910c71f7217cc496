/** Where the server says what it does. Never given a token. */
export interface Log {
  info(message: string): void;
  warn(message: string): void;
  error(message: string, cause?: unknown): void;
  /** One exchange, one line. */
  access(line: string): void;
  flush(): void;
}

const FLUSH_MS = 200;
const FLUSH_LINES = 200;

const stackOf = (cause: unknown): string => (cause instanceof Error ? (cause.stack ?? cause.message) : String(cause));

/** Writes lines to standard output and error; lines of access are written in groups. */
export function createLog(options: { readonly access: boolean }): Log {
  let lines: string[] = [];
  let timer: NodeJS.Timeout | undefined;
  const flush = (): void => {
    clearTimeout(timer);
    timer = undefined;
    if (lines.length > 0) process.stdout.write(`${lines.join('\n')}\n`);
    lines = [];
  };
  return {
    info: (message) => void process.stdout.write(`${message}\n`),
    warn: (message) => void process.stderr.write(`${message}\n`),
    error: (message, cause) => void process.stderr.write(`${message}${cause === undefined ? '' : `\n${stackOf(cause)}`}\n`),
    access(line) {
      if (!options.access) return;
      lines.push(line);
      if (lines.length >= FLUSH_LINES) flush();
      else timer ??= setTimeout(flush, FLUSH_MS).unref();
    },
    flush,
  };
}

/** Says nothing: for tests and for servers started inside another program. */
export const silentLog: Log = { info: () => undefined, warn: () => undefined, error: () => undefined, access: () => undefined, flush: () => undefined };
