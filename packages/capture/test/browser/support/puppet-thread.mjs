import { closeSync, openSync, writeSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';

let file = null;
let timer = null;
let headerBytes = 0;
let loop = [];
let once = [];
let at = 0;

parentPort.on('message', (message) => {
  if (message.stop) {
    clearInterval(timer);
    if (file !== null) closeSync(file);
    file = null;
  } else if (message.once) once = [...message.once];
  else if (message.swap) {
    loop = message.swap;
    once = [];
    at = 0;
  } else {
    headerBytes = message.headerBytes;
    loop = message.loop;
    once = [];
    at = 0;
    file = openSync(message.path, 'r+');
    timer = setInterval(() => {
      const frame = once.shift() ?? loop[at++ % loop.length];
      writeSync(file, frame, 0, frame.length, headerBytes);
    }, 1000 / message.framesPerSecond);
  }
  parentPort.postMessage('done');
});
