import { readFileSync } from 'node:fs';
import {
  readVerifyArguments,
  unreadableFile,
  verifyExport,
  verifyUsage,
  type ExportVerdict,
} from './features/history/verify-export.js';

/** `npm run verify -- <export file>`: needs no server, no storage and no network. */
function verdict(): ExportVerdict {
  const wish = readVerifyArguments(process.argv.slice(2));
  if (!wish) return { exitCode: 2, said: verifyUsage };
  try {
    return verifyExport(readFileSync(wish.file), wish.anchors);
  } catch (fault) {
    return { exitCode: 2, said: unreadableFile(fault instanceof Error ? fault.message : String(fault)) };
  }
}

const { exitCode, said } = verdict();
process.stdout.write(`${said}\n`);
process.exitCode = exitCode;
