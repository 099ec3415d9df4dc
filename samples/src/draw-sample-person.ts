import { homedir } from 'node:os';
import { readModelEnvironment, restartKeepingMemory } from '@mien/analysis';
import { sampleOptions } from './people/sources.ts';
import { drawSampleClips } from './sample-person.ts';

/** Draws the person whom the page films in test mode where there is no camera; the next build of the page takes it in. Once a machine. */
restartKeepingMemory();
const models = readModelEnvironment(process.env, homedir());
await drawSampleClips(sampleOptions(models).cacheDirectory, models);
