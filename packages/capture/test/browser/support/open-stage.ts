import { type Browser, openBrowser } from './open-browser.ts';
import { type Answers, openPeople, type People } from './open-people.ts';
import { openService, type Service } from './open-service.ts';

/** A rendered person who answers what is asked, the whole service, and a browser whose camera sees them. */
export interface Stage {
  readonly people: People;
  readonly answers: Answers;
  readonly service: Service;
  readonly browser: Browser;
  close(): Promise<void>;
}

export async function openStage(): Promise<Stage> {
  const people = await openPeople();
  const service = await openService();
  const browser = await openBrowser();
  return {
    people,
    answers: people.drawAnswers(),
    service,
    browser,
    close: async () => {
      await browser.close();
      await service.close();
      await people.close();
    },
  };
}
