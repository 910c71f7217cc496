import type { SignedResultSheet } from '@jalon/core/assessment';

/** The sheet published now of `programme~cycle~territory`. */
export async function publishedNow(subject: string): Promise<SignedResultSheet | 'not-published' | 'unreadable'> {
  const parts = subject.split('~');
  if (parts.length !== 3) return 'not-published';
  try {
    const answer = await fetch(`/v1/results/${parts.map(encodeURIComponent).join('/')}`, { headers: { accept: 'application/json' } });
    if (answer.ok) return (await answer.json()) as SignedResultSheet;
    return answer.status < 500 && answer.status !== 429 ? 'not-published' : 'unreadable';
  } catch {
    return 'unreadable';
  }
}
