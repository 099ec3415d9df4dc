// Pictures of Chinese pages taken without a Chinese font are rows of boxes, and nothing says so: told before the first is taken.
import { execFileSync } from 'node:child_process';

function chineseFonts() {
  try {
    return execFileSync('fc-list', [':lang=zh'], { encoding: 'utf8' }).trim();
  } catch {
    return '';
  }
}

if (chineseFonts() === '') {
  process.stderr.write('screens: no Chinese font on this machine (Debian: apt-get install fontconfig fonts-noto-cjk)\n');
  process.exit(1);
}
