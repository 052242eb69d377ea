/** What is said before it is hit (product section 19). */
export const limits = {
  /** KPIs of a workspace that are not retired. */
  kpis: 60,
  /** Retired ones included. */
  kpisEver: 200,
  name: 200,
  meaning: 2000,
  source: 500,
  unit: 30,
  note: 500,
  weight: 1000,
  /** Of a value: as far as tables and charts show it exactly. */
  value: 1e12,
  /** Times that one definition can be changed. */
  definitions: 40,
  /** Earlier values that a reading's row keeps; the history has all of them. */
  earlier: 20,
  /** Readings that a KPI's own row carries. */
  recent: 12,
  /** Earlier values of each that it carries. */
  recentEarlier: 3,
  /** Readings that one import brings. */
  importLines: 2000,
} as const;
