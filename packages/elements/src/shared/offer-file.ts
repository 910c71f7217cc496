/** How long an address made for a download is kept, in ms: a browser may ask where to put it first. */
const KEPT = 40_000;

/** Offers bytes to be saved under a name. They are never shown as a page: what is in them may not be ours. */
export function offerFile(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEPT);
}
