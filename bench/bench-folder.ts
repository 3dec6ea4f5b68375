import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where the bench keeps its data: BENCH_DIR, or a folder among the system's temporary ones. */
export const benchFolder = () => process.env.BENCH_DIR || join(tmpdir(), 'findmyvet-bench');
