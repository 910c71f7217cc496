import type { EvidenceStrings } from '../../language/strings.ts';

export const messages: EvidenceStrings = {
  'proofs.title': 'Proofs of the dossier', 'proofs.gloss': '{count|document|documents} attached, line by line.', 'proofs.none': 'No proof is attached to this dossier.',
  'proofs.document': 'Document', 'proofs.item': 'Line', 'proofs.file': 'File', 'proofs.brought': 'Brought', 'proofs.acts': 'Actions', 'proofs.by': 'by {person}, on {on}', 'proofs.pages': 'pages: {pages}',
  'proofs.link': 'web address', 'proofs.bare': 'named, without file or address', 'proofs.hash': 'hash {hash}…', 'proofs.hashOf': 'SHA-256 hash: {hash}',
  'proofs.state.missing': 'announced, not received yet', 'proofs.state.pending': 'waits to be scanned', 'proofs.state.clean': 'scanned for viruses', 'proofs.state.infected': 'stopped by the scanner', 'proofs.state.unscanned': 'not scanned: this server has no scanner', 'proofs.state.unknown': 'state not known',
  'proofs.type.pdf': 'PDF', 'proofs.type.image': 'image', 'proofs.type.text': 'text', 'proofs.type.unknown': '{type}', 'proofs.size.kb': '{#n} kB', 'proofs.size.mb': '{#n} MB',
  'proofs.see': 'View', 'proofs.hide': 'Hide', 'proofs.save': 'Save', 'proofs.seeOf': 'View {title}', 'proofs.hideOf': 'Hide {title}', 'proofs.saveOf': 'Save {title}', 'proofs.close': 'Close the list', 'proofs.reading': 'Reading the document…', 'proofs.asking': '…',
  'proofs.cut': 'The beginning only: save the document to read all of it.', 'proofs.pdf': 'A PDF is not shown in this page: the security policy of many sites refuses it. Open it in another tab, or save it.', 'proofs.open': 'Open', 'proofs.notShown': 'This document is not shown here: save it to open it.', 'proofs.saved': '{title}: saved.',
  'proofs.fault.forbidden': 'This document is not open to you.', 'proofs.fault.not-found': 'This document has not come to the server yet.', 'proofs.fault.file-pending': 'This document waits to be scanned.', 'proofs.fault.file-infected': 'The scanner stopped this document.', 'proofs.fault.unknown': 'The document could not be read.',
};
