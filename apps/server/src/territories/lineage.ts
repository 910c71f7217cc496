import type { Services } from '../services.ts';

/** What lies within a territory has a lineage that starts with the territory's; `null`, everywhere, is `/`. Nothing for one that does not exist. */
export function lineageOf({ territories }: Pick<Services, 'territories'>, id: string | null): string[] {
  if (id === null) return ['/'];
  const territory = territories.get(id);
  return territory ? [`/${[...territory.path, territory.id].join('/')}/`] : [];
}
