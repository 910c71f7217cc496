import { createRoot } from 'react-dom/client';
import '@jalon/elements/define/provider';
import '@jalon/elements/define/scorecard';
import { Results } from './results';

createRoot(document.querySelector('#app')!).render(<Results server={import.meta.env.VITE_JALON_URL ?? 'http://localhost:4173'} />);
