import { afterAll, beforeAll } from 'vitest';
import { type Browser, openBrowser } from './open-browser.ts';
import { openPeople, type People } from './open-people.ts';
import { openService, type Service } from './open-service.ts';

/** A rendered person, the whole service and a browser whose camera sees them, for all tests of a file. */
export interface Walk {
  readonly people: People;
  readonly service: Service;
  readonly browser: Browser;
}

/** Opens before the first test and closes after the last; what it gives is there from the first test on. */
export function useWalk(): Walk {
  let people: People;
  let service: Service;
  let browser: Browser;
  beforeAll(async () => {
    people = await openPeople();
    service = await openService();
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await service.close();
    await people.close();
  });
  return {
    get people() {
      return people;
    },
    get service() {
      return service;
    },
    get browser() {
      return browser;
    },
  };
}
