import type { BenchmarkContent } from '../../domain/benchmarks/own-benchmarks.js';

/** A figure that a workspace keeps with its source. */
export const sampleBenchmark: BenchmarkContent = {
  statement: 'Manufacturers that name one person accountable for AI',
  value: 41,
  unit: '%',
  year: 2026,
  sample: '210 manufacturers',
  publisher: 'Association of Robotics Makers',
  title: 'Robotics Outlook 2026',
  address: 'https://robotics-makers.example/outlook-2026',
};
