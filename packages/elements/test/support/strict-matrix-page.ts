// What a page under a strict policy loads; the test reaches in from outside.
const refused: string[] = [];
document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) => refused.push(`${effectiveDirective} ${blockedURI} ${sample}`));
Object.assign(globalThis, { refused });

await import('../../src/define/scorecard-matrix.ts');
document.body.append(document.createElement('jalon-scorecard-matrix'));

export {};
