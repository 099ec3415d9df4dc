import { fileURLToPath } from 'node:url';

/** What a page may do beyond showing itself: decides its Content-Security-Policy and Permissions-Policy. */
export type PageNeeds = 'nothing' | 'recordings_and_camera' | 'camera_and_models';

interface Page {
  /** the page itself: `index.html` of this directory */
  readonly directory: string;
  readonly needs: PageNeeds;
}

interface Folder {
  readonly directory: string;
  readonly needs: PageNeeds;
  /** `content`: the name changes with the content, so browsers keep the file for ever; `use`: they ask again whether it changed */
  readonly namedAfter: 'content' | 'use';
}

/** Beside this package, in the repository (packages/NAME) and as installed (node_modules/@mien/NAME) alike. */
const beside = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url));

const CAPTURE = beside('capture/dist/page');
const STATUS = beside('status/dist/page');
const SIGN_IN = beside('signin/dist/page');
const CONSOLE = beside('console/dist/page');

/** Which built page stands at which path. */
export const PAGES = {
  '/staff': { directory: SIGN_IN, needs: 'nothing' },
  '/console': { directory: CONSOLE, needs: 'recordings_and_camera' },
  '/account': { directory: STATUS, needs: 'nothing' },
  '/verify': { directory: CAPTURE, needs: 'camera_and_models' },
} as const satisfies Record<`/${string}`, Page>;

/** Files of the pages. A worker runs under the policy of its own file, so a folder has its page's needs. */
export const FOLDERS = {
  '/console/assets/*': { directory: `${CONSOLE}/assets`, needs: 'recordings_and_camera', namedAfter: 'content' },
  '/staff/assets/*': { directory: `${SIGN_IN}/assets`, needs: 'nothing', namedAfter: 'content' },
  '/account/assets/*': { directory: `${STATUS}/assets`, needs: 'nothing', namedAfter: 'content' },
  '/assets/*': { directory: `${CAPTURE}/assets`, needs: 'camera_and_models', namedAfter: 'content' },
  '/sample/*': { directory: `${CAPTURE}/sample`, needs: 'camera_and_models', namedAfter: 'use' },
  '/models/*': { directory: `${CAPTURE}/models`, needs: 'camera_and_models', namedAfter: 'use' },
} as const satisfies Record<`/${string}/*`, Folder>;
