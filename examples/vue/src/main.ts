import { createApp } from 'vue';
import '@jalon/elements/define/provider';
import '@jalon/elements/define/scorecard';
import Results from './Results.vue';

createApp(Results, { server: import.meta.env.VITE_JALON_URL ?? 'http://localhost:4173' }).mount('#app');
