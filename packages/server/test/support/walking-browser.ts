interface Kept {
  readonly value: string;
  readonly path: string;
}

export interface Arrival {
  /** every address asked for, in order */
  readonly visited: readonly string[];
  /** where the last redirect led that was not followed, or the last address */
  readonly at: string;
  readonly response: Response;
}

/** Follows redirects over real HTTP as a browser does, with its own cookies by host and path. */
export class WalkingBrowser {
  readonly #cookies = new Map<string, Map<string, Kept>>();
  /** as a proxy before the service would tell it: limits are counted by address */
  readonly #address: string;

  constructor(address = `10.8.${Math.floor(Math.random() * 250)}.${Math.floor(Math.random() * 250)}`) {
    this.#address = address;
  }

  cookiesFor(address: URL): string {
    return [...(this.#cookies.get(address.host) ?? [])]
      .filter(([, { path }]) => address.pathname === path || address.pathname.startsWith(path.endsWith('/') ? path : `${path}/`))
      .map(([name, { value }]) => `${name}=${value}`)
      .join('; ');
  }

  #keep({ host }: URL, lines: readonly string[]): void {
    const jar = this.#cookies.get(host) ?? new Map<string, Kept>();
    this.#cookies.set(host, jar);
    for (const line of lines) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '' || /max-age=0/i.test(line)) jar.delete(name);
      else jar.set(name, { value, path: /path=([^;]+)/i.exec(line)?.[1] ?? '/' });
    }
  }

  async ask(address: string, init: RequestInit = {}): Promise<Response> {
    const url = new URL(address);
    const cookie = this.cookiesFor(url);
    const headers = { ...(init.headers as Record<string, string>), 'x-forwarded-for': this.#address, ...(cookie === '' ? {} : { cookie }) };
    const response = await fetch(url, { ...init, headers, redirect: 'manual' });
    this.#keep(url, response.headers.getSetCookie());
    return response;
  }

  /** @param until stops before an address that this holds for */
  async walk(address: string, until: (address: string) => boolean = () => false): Promise<Arrival> {
    const visited: string[] = [];
    let at = address;
    for (let steps = 0; steps < 20; steps += 1) {
      const response = await this.ask(at);
      visited.push(at);
      const location = response.headers.get('location');
      if (location === null) return { visited, at, response };
      at = new URL(location, at).href;
      if (until(at)) return { visited, at, response };
      await response.body?.cancel();
    }
    throw new Error('redirected without end');
  }
}
