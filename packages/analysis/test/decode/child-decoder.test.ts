import { createChildDecoder } from '../../src/decode/child-decoder.ts';
import { describeDecoder } from './contract.ts';

describeDecoder('the child decoder', createChildDecoder);
