// The classes, and nothing that registers them.
const classes = await import('../../src/index.ts');
Object.assign(globalThis, { classes });

export {};
