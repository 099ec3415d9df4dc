import type { Models } from '@mien/analysis';

/** Which models one clip asked for: a warm process has loaded more than any single clip needs, and its record must not name those. */
export function noteModels(models: Models): Models {
  const asked = new Set<string>();
  const isAsked = ({ id }: { readonly id: string }): boolean => asked.has(id);
  return {
    get: (id) => {
      asked.add(id);
      return models.get(id);
    },
    readAsset: (id, name) => {
      asked.add(id);
      return models.readAsset(id, name);
    },
    loaded: () => models.loaded().filter(isAsked),
    unavailable: () => models.unavailable().filter(isAsked),
    release: () => models.release(),
  };
}
