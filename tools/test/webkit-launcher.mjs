// Lets @web/test-runner drive WebKitGTK through its own WebDriver, without a further library.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

const BROWSERS = ['x86_64', 'aarch64'].map((cpu) => `/usr/lib/${cpu}-linux-gnu/webkit2gtk-4.1/MiniBrowser`);
const DRIVER = '/usr/bin/WebKitWebDriver';
const browserPath = () => BROWSERS.find(existsSync);

export const webkitAvailable = () => browserPath() !== undefined && existsSync(DRIVER);

/** Key names as tests say them, and the characters WebDriver wants. */
const KEYS = {
  Enter: '\uE007', Tab: '\uE004', Escape: '\uE00C', Space: ' ', Backspace: '\uE003', Delete: '\uE017',
  ArrowLeft: '\uE012', ArrowUp: '\uE013', ArrowRight: '\uE014', ArrowDown: '\uE015',
  Home: '\uE011', End: '\uE010', PageUp: '\uE00E', PageDown: '\uE00F',
  Shift: '\uE008', Control: '\uE009', Alt: '\uE00A',
};
const BUTTONS = { left: 0, middle: 1, right: 2 };
const pointerMove = (x, y) => ({ type: 'pointerMove', duration: 0, x, y });

/** A port nothing listens on. */
async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

/** One WebDriver session, started at first use: the driver serves a single one. */
class Session {
  #kids = [];
  #id;
  #starting;
  #port;

  start() {
    return (this.#starting ??= this.#boot());
  }

  /** A call inside the session. */
  call(method, path, body) {
    return this.#request(method, `/session/${this.#id}${path}`, body);
  }

  /** To another page. A browser that ended, or hung and was ended, fails its own tests; those that follow get another. */
  async go(url) {
    await this.start();
    try {
      await this.call('POST', '/url', { url });
    } catch (error) {
      if (!/invalid session id/.test(String(error))) throw error;
      await this.stop();
      await this.start();
      await this.call('POST', '/url', { url });
    }
  }

  async stop() {
    if (this.#id) await this.call('DELETE', '').catch(() => undefined);
    for (const kid of this.#kids.splice(0).reverse()) kid.kill();
    this.#starting = this.#id = undefined;
  }

  async #request(method, path, body) {
    const answer = await fetch(`http://127.0.0.1:${this.#port}${path}`, {
      method,
      body: body && JSON.stringify(body),
      headers: { 'content-type': 'application/json' },
    });
    const { value } = await answer.json();
    if (value?.error) throw new Error(`${method} ${path}: ${value.error}: ${value.message}`);
    return value;
  }

  /** WebKitGTK draws on a display only; where there is none, a virtual one is started. */
  async #display(env) {
    if (env.DISPLAY) return;
    const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
    this.#kids.push(server);
    const [number] = await Promise.race([once(server.stdio[3], 'data'), once(server, 'exit').then(() => Promise.reject(new Error('Xvfb did not start.')))]);
    env.DISPLAY = `:${String(number).trim()}`;
  }

  async #boot() {
    const env = { ...process.env, LIBGL_ALWAYS_SOFTWARE: '1' };
    await this.#display(env);
    this.#port = await freePort();
    this.#kids.push(spawn(DRIVER, [`--port=${this.#port}`], { stdio: 'ignore', env }));
    for (let tries = 0; tries < 100; tries++) {
      if (await this.#request('GET', '/status').then(() => true, () => false)) break;
      await sleep(100);
    }
    const browser = { binary: browserPath(), args: ['--automation'] };
    const wanted = { capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': browser } } };
    this.#id = (await this.#request('POST', '/session', wanted)).sessionId;
  }
}

/** What @web/test-runner-commands asks a launcher of type "webdriver" to do. */
function commandsOf(session) {
  const run = (script) => session.call('POST', '/execute/sync', { script, args: [] });
  const act = (...actions) => session.call('POST', '/actions', { actions });
  const mouse = (...actions) => act({ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions });
  return {
    sendKeys(_id, keys) {
      const typed = keys.map((key) => KEYS[key] ?? key);
      const actions = typed.flatMap((value) => [{ type: 'keyDown', value }, { type: 'keyUp', value }]);
      return act({ type: 'key', id: 'keyboard', actions });
    },
    pressWith(_id, held, key) {
      const [first, second] = [held, key].map((name) => KEYS[name] ?? name);
      const actions = [['keyDown', first], ['keyDown', second], ['keyUp', second], ['keyUp', first]].map(([type, value]) => ({ type, value }));
      return act({ type: 'key', id: 'keyboard', actions });
    },
    sendMouseMove: (_id, x, y) => mouse(pointerMove(x, y)),
    sendMouseClick(_id, x, y, name = 'left') {
      const button = BUTTONS[name];
      return mouse(pointerMove(x, y), { type: 'pointerDown', button }, { type: 'pointerUp', button });
    },
    resetMouse: () => session.call('DELETE', '/actions'),
    async setViewport(_id, { width, height }) {
      const [innerW, innerH, outerW, outerH] = await run('return [innerWidth, innerHeight, outerWidth, outerHeight]');
      const rect = { width: width + (outerW - innerW), height: height + (outerH - innerH) };
      return session.call('POST', '/window/rect', rect);
    },
    async takeScreenshot(_id, locator) {
      const element = await run(`return (${locator})()`).catch(() => undefined);
      const path = element ? `/element/${Object.values(element)[0]}/screenshot` : '/screenshot';
      return Buffer.from(await session.call('GET', path), 'base64');
    },
  };
}

/** What one browser process keeps of the pages it showed adds up until it ends under a test: so many files, then a fresh one. */
const FILES_PER_BROWSER = 8;

export function webkitLauncher() {
  const session = new Session();
  const pages = new Map();
  let shown = 0;
  return {
    name: 'WebKitGTK',
    type: 'webdriver',
    concurrency: 1,
    async initialize() {},
    async startSession(id, url) {
      pages.set(id, url);
      if (shown > 0 && shown % FILES_PER_BROWSER === 0) await session.stop();
      shown += 1;
      await session.go(url);
    },
    isActive: (id) => pages.has(id),
    // Where the page is now tells a test that left its page from a browser that ended under it, which answers nothing.
    getBrowserUrl: (id) => Promise.race([session.call('GET', '/url'), sleep(5000, pages.get(id))]).catch(() => pages.get(id)),
    async stopSession(id) {
      pages.delete(id);
      await session.go('about:blank');
      return {};
    },
    stop: () => session.stop(),
    ...commandsOf(session),
  };
}

/** `jalon:set-viewport`: the usual `set-viewport` never asks a launcher of type "webdriver". */
export const webkitCommands = () => ({
  name: 'webkit-commands',
  async executeCommand({ command, payload, session }) {
    if (session.browser.name !== 'WebKitGTK' || command !== 'jalon:set-viewport') return undefined;
    await session.browser.setViewport(session.id, payload);
    return true;
  },
});
