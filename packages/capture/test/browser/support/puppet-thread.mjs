import { closeSync, openSync, writeSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';
import { moveFrame, strayAt } from './sway-frame.mjs';

let file = null;
let timer = null;
let headerBytes = 0;
let loop = [];
let once = [];
let at = 0;
let hand = null;

parentPort.on('message', (message) => {
  if (message.stop) {
    clearInterval(timer);
    if (file !== null) closeSync(file);
    file = null;
  } else if (message.once) once = [...message.once];
  else if (message.swap) {
    loop = message.swap;
    hand = message.hand;
    once = [];
    at = 0;
  } else {
    headerBytes = message.headerBytes;
    loop = message.loop;
    hand = message.hand;
    once = [];
    at = 0;
    file = openSync(message.path, 'r+');
    timer = setInterval(() => {
      const held = once.shift() ?? loop[at++ % loop.length];
      const frame = hand === null ? held : moveFrame(held, hand, strayAt(performance.now(), hand));
      writeSync(file, frame, 0, frame.length, headerBytes);
    }, 1000 / message.framesPerSecond);
  }
  parentPort.postMessage('done');
});
