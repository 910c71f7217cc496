// How a changeset becomes a line of CHANGELOG.md: the words that were written, and nothing around them.
// Which of our own packages moved along is said by the common version number already.
export default {
  async getReleaseLine({ summary }) {
    return `- ${summary.trim().replaceAll('\n', '\n  ')}`;
  },
  async getDependencyReleaseLine() {
    return '';
  },
};
