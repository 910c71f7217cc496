// The classes, the function that registers them, and nothing that does.
const [classes, define] = await Promise.all([import('../../src/index.ts'), import('../../src/define/index.ts')]);
Object.assign(globalThis, { classes, define });

export {};
